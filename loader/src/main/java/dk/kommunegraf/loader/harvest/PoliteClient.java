package dk.kommunegraf.loader.harvest;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Asks one host, one request at a time with a pause between, under a name that tells who asks.
 * Where the host is busy or a connection breaks, it waits as long as the host says, or ever longer,
 * and asks again. Follows no redirects. For one thread.
 */
final class PoliteClient {

  /** The name under which robots.txt may speak of this program. */
  static final String ROBOT = "kommunegraf";

  /** The largest answer, in bytes. */
  static final int MAX_BYTES = 50 * 1024 * 1024;

  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private final URI origin;
  private final Clock clock = Clock.systemUTC();
  private final HttpClient client;
  private Patience patience;
  private long lastEnd = Long.MIN_VALUE;

  PoliteClient(URI origin, Patience patience) {
    this.origin = origin;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
  }

  /** Says why an answer that came in full is not what was asked for, so that it is asked again. */
  @FunctionalInterface
  interface Check {
    Optional<String> findFault(Answer answer);
  }

  /** Waits longer between two requests where the host asks for it. */
  void slowDown(Duration asked) {
    patience = patience.atLeast(asked);
  }

  /**
   * Asks for an address of the host.
   *
   * @param path from the slash on
   * @param check what a good answer must hold
   * @throws HarvestException where the host cannot be reached, is busy for long, or breaks off each
   *     time
   */
  Answer get(String path, Check check) throws HarvestException {
    try {
      return executor().get(() -> checked(path, check));
    } catch (FailsafeException e) {
      throw broken(path, e.getCause() == null ? e : e.getCause());
    }
  }

  private FailsafeExecutor<Answer> executor() {
    RetryPolicy<Answer> again =
        RetryPolicy.<Answer>builder()
            .handleIf(PoliteClient::passes)
            .handleResultIf(answer -> answer != null && PASSING.contains(answer.status()))
            .abortIf(this::asksForTooMuch)
            .withBackoff(
                patience.firstRetry(), patience.firstRetry().multipliedBy(1L << patience.retries()))
            .withDelayFn(context -> asked(context.getLastResult()))
            .withMaxRetries(patience.retries())
            .build();
    // What is timed begins with the pause.
    Duration longest = patience.answer().plus(patience.pause());
    Timeout<Answer> timeout = Timeout.<Answer>builder(longest).withInterrupt().build();
    return Failsafe.with(again, timeout);
  }

  private static boolean passes(Throwable error) {
    boolean unreachable =
        error instanceof ConnectException
            || error instanceof UnknownHostException
            || error instanceof SSLException
            || error.getCause() instanceof UnresolvedAddressException;
    boolean same = error instanceof SpoiltAnswerException spoilt && !spoilt.passes();
    return !unreachable
        && !same
        && (error instanceof IOException || error instanceof TimeoutExceededException);
  }

  private boolean asksForTooMuch(Answer answer) {
    return answer != null
        && answer.retryAfter().filter(wait -> wait.compareTo(patience.longest()) > 0).isPresent();
  }

  /** A negative delay leaves the wait to the growing one. */
  private static Duration asked(Answer last) {
    return last == null ? Duration.ofMillis(-1) : last.retryAfter().orElse(Duration.ofMillis(-1));
  }

  private Answer checked(String path, Check check) throws IOException, InterruptedException {
    Answer answer = send(path);
    if (answer.isGood()) {
      Optional<String> fault = check.findFault(answer);
      if (fault.isPresent()) {
        throw new SpoiltAnswerException(fault.get(), true);
      }
    }
    return answer;
  }

  private Answer send(String path) throws IOException, InterruptedException {
    rest();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(patience.answer())
            .header("User-Agent", ROBOT + "/" + version() + " (harvest of public minutes)")
            .header("Accept", "application/json, text/plain;q=0.9, text/html;q=0.8")
            .GET()
            .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw new SpoiltAnswerException("is larger than " + (MAX_BYTES >> 20) + " MB", false);
        }
        return new Answer(
            response.statusCode(),
            response.headers().firstValue("Location"),
            response
                .headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, clock.instant())),
            bytes);
      }
    } finally {
      lastEnd = System.nanoTime();
    }
  }

  private void rest() throws InterruptedException {
    if (lastEnd != Long.MIN_VALUE) {
      Duration since = Duration.of(System.nanoTime() - lastEnd, ChronoUnit.NANOS);
      Duration left = patience.pause().minus(since);
      if (!left.isNegative()) {
        Thread.sleep(left.toMillis(), left.toNanosPart() % 1_000_000);
      }
    }
  }

  private static String version() {
    String version = PoliteClient.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  private HarvestException broken(String path, Throwable cause) {
    String address = origin + path;
    if (cause instanceof SpoiltAnswerException spoilt) {
      return new RefusedException(address + " " + spoilt.getMessage());
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new HarvestException("interrupted", new InterruptedIOException());
    }
    if (cause instanceof TimeoutExceededException) {
      return new HarvestException(address + " does not answer in time", cause);
    }
    if (cause instanceof SSLException) {
      return new HarvestException(address + " has no certificate that can be trusted", cause);
    }
    boolean nowhere = cause instanceof ConnectException || cause instanceof UnknownHostException;
    return new HarvestException(
        address
            + (nowhere
                ? " cannot be reached: check the name of the host and the connection"
                : " breaks off each time: run the harvest again, it goes on where it stopped"),
        cause);
  }
}
