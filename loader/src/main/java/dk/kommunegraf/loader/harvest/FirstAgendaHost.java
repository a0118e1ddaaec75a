package dk.kommunegraf.loader.harvest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dk.kommunegraf.loader.harvest.PoliteClient.Check;
import dk.kommunegraf.loader.source.MeetingList;
import dk.kommunegraf.loader.source.MeetingList.Listed;
import dk.kommunegraf.loader.source.UnknownShapeException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A host of FirstAgenda Publication: its rules for robots, the cookie that it gives at the front
 * page to anybody and without which it answers nothing, its list of meetings, its meetings. For one
 * thread.
 */
final class FirstAgendaHost {

  private static final String ROBOTS = "/robots.txt";
  private static final String FRONT = "/";
  private static final String LIST = "/api/agenda/udvalgsliste";
  private static final String MEETING = "/api/agenda/dagsorden/";
  private static final int MAX_REDIRECTS = 5;
  private static final Check ANYTHING = answer -> Optional.empty();

  private final URI origin;
  private final PoliteClient client;
  private final BaseRobotRules rules;

  private FirstAgendaHost(URI origin, PoliteClient client, BaseRobotRules rules) {
    this.origin = origin;
    this.client = client;
    this.rules = rules;
  }

  /**
   * Reads the rules for robots and takes the cookie.
   *
   * @throws HarvestException where the host cannot be reached or wants no robots
   */
  static FirstAgendaHost open(URI origin, PoliteClient client) throws HarvestException {
    FirstAgendaHost unruled =
        new FirstAgendaHost(origin, client, new SimpleRobotRulesParser().failedFetch(404));
    FirstAgendaHost host = new FirstAgendaHost(origin, client, unruled.rules());
    long delay = host.rules.getCrawlDelay();
    if (delay > 0) {
      client.slowDown(Duration.ofMillis(delay));
    }
    host.takeCookie();
    return host;
  }

  /** RFC 9309: without the file all is allowed, while it cannot be had nothing is. */
  private BaseRobotRules rules() throws HarvestException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    Answer answer = follow(ROBOTS);
    if (answer.isGood()) {
      return parser.parseContent(
          origin + ROBOTS, answer.body(), "text/plain", List.of(PoliteClient.ROBOT));
    }
    if (answer.status() / 100 == 4 && answer.status() != 429) {
      return parser.failedFetch(404);
    }
    throw new HarvestException(
        origin + ROBOTS + " cannot be read (status " + answer.status() + "): try again later");
  }

  private void takeCookie() throws HarvestException {
    Answer answer = follow(FRONT);
    if (!answer.isGood()) {
      throw refusal(FRONT, answer);
    }
  }

  /** The meetings that the host lists. */
  List<Listed> list() throws HarvestException {
    String json = text(api(LIST, answer -> Optional.empty()));
    try {
      return MeetingList.read(json);
    } catch (UnknownShapeException e) {
      throw new HarvestException(
          origin + LIST + " is no list of meetings that is known: " + e.getMessage(), e);
    }
  }

  /**
   * A meeting as the host gives it.
   *
   * @throws RefusedException where it does not give this one
   */
  byte[] meeting(String id) throws HarvestException {
    return api(MEETING + id, answer -> MeetingList.findFault(text(answer), id)).body();
  }

  /** The address of a meeting for programs. */
  String address(String id) {
    return origin + MEETING + id;
  }

  /** The address of a meeting for persons. */
  String page(String id) {
    return origin + "/vis?id=" + id;
  }

  /** A host that no longer knows the cookie sends to its front page. */
  private Answer api(String path, Check check) throws HarvestException {
    Answer answer = ask(path, check);
    if (answer.isRedirect()) {
      takeCookie();
      answer = ask(path, check);
    }
    if (!answer.isGood()) {
      throw refusal(path, answer);
    }
    return answer;
  }

  private Answer follow(String path) throws HarvestException {
    String at = path;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      Answer answer = ask(at, ANYTHING);
      if (!answer.isRedirect()) {
        return answer;
      }
      at = within(at, answer.location());
    }
    throw new HarvestException(origin + path + " redirects without end");
  }

  private String within(String path, Optional<String> location) throws HarvestException {
    try {
      URI target = URI.create(origin + path).resolve(location.orElse(""));
      boolean same =
          (target.getScheme() + "://" + target.getRawAuthority())
              .equalsIgnoreCase(origin.toString());
      if (same) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return (target.getRawPath().isEmpty() ? FRONT : target.getRawPath()) + query;
      }
    } catch (IllegalArgumentException e) {
      throw new HarvestException(origin + path + " redirects to what is no address", e);
    }
    throw new HarvestException(
        origin
            + path
            + " redirects to another host, "
            + location.orElse("nowhere")
            + ": name that");
  }

  private Answer ask(String path, Check check) throws HarvestException {
    if (!path.equals(ROBOTS) && !rules.isAllowed(origin + path)) {
      throw new HarvestException(origin + ROBOTS + " forbids robots to read " + path);
    }
    return client.get(path, check);
  }

  private HarvestException refusal(String path, Answer answer) {
    String said = origin + path + " is not given (status " + answer.status() + ")";
    return switch (answer.status()) {
      case 429, 503 ->
          new HarvestException(
              said
                  + answer
                      .retryAfter()
                      .map(wait -> ": the host asks to wait " + wait.toSeconds() + " s")
                      .orElse(": the host is busy, try again later"));
      default -> new RefusedException(said);
    };
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
  }
}
