package dk.kommunegraf.loader.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kommunegraf.loader.source.PublishedMeeting.Attendee;
import dk.kommunegraf.loader.source.PublishedMeeting.Block;
import dk.kommunegraf.loader.source.PublishedMeeting.Field;
import dk.kommunegraf.loader.source.PublishedMeeting.Item;
import dk.kommunegraf.loader.source.PublishedMeeting.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The JSON of FirstAgenda Publication, {@code GET /api/agenda/dagsorden/<id>}: one meeting, whose
 * items hold their text as HTML. Thread safe.
 */
final class FirstAgendaJson implements PublishedFormat {

  private static final String ITEMS = "Dagsordenpunkter";
  private static final String CONTAINER = "sagsfremstillingContainer";
  private static final int MAX_DEPTH = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
  }

  @Override
  public boolean accepts(SourceText file) {
    if (!file.source().mediaType().equals("application/json")) {
      return false;
    }
    try (JsonParser parser = MAPPER.createParser(json(file))) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals(ITEMS)) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static String json(SourceText file) {
    return file.raw().replaceFirst("^\uFEFF", "");
  }

  @Override
  public PublishedMeeting read(SourceText file, Set<String> unread) throws UnknownShapeException {
    JsonFields meeting = new JsonFields(tree(file), "", unread);
    List<Item> items = new ArrayList<>();
    Optional<String> host = Optional.empty();
    for (JsonFields item : meeting.list(ITEMS)) {
      host = host.isPresent() ? host : host(item);
      items.add(item(item));
    }
    JsonFields head = meeting.object("Moede");
    List<Attendee> attendees = new ArrayList<>();
    for (JsonFields member : head.listOrNone("Moededeltagere")) {
      attendees.add(attendee(member));
    }
    String id = meeting.key("Id");
    PublishedMeeting read =
        new PublishedMeeting(
            head.text("Navn"),
            head.at("Navn"),
            header(committee(meeting.object("Udvalg")), head),
            attendees,
            items,
            host.map(name -> "https://" + name + "/vis?id=" + id));
    head.ignore("Id", "ReleasedDate", "Afsluttet", "ElasticSearchResults", "SourceId");
    head.ignore("IsSupplementaryAgenda");
    head.finish();
    meeting.ignore("TillaegsDagsorden", "Lydfiler", "LiveIntegrationEnabled");
    meeting.finish();
    return read;
  }

  /** Reads JSON of the system, in which depth and the length of texts are bounded. */
  static JsonNode parse(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  private static JsonNode tree(SourceText file) throws UnknownShapeException {
    try {
      return parse(json(file));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnknownShapeException("", "is no whole JSON (line " + line + ")");
    }
  }

  private static String committee(JsonFields committee) throws UnknownShapeException {
    String name = committee.text("Navn");
    committee.ignore("Id", "OrganisationId", "Historisk");
    committee.finish();
    return name;
  }

  private static List<Field> header(String committee, JsonFields head)
      throws UnknownShapeException {
    List<Field> header = new ArrayList<>();
    header.add(new Field("label-committee", "Udvalg", committee));
    PublishedTime begin = PublishedTime.of(head, "Dato", "MeetingBeginUtc");
    header.add(new Field("label-date", "Mødedato", begin.dayAndTime()));
    if (head.findText("MeetingEndUtc").isPresent()) {
      PublishedTime.of(head, "MeetingEndUtc", "MeetingEndUtc")
          .time()
          .ifPresent(end -> header.add(new Field("label-end", "Sluttidspunkt", end)));
    }
    head.findText("Sted").ifPresent(p -> header.add(new Field("label-place", "Mødested", p)));
    head.findText("Description").ifPresent(d -> header.add(new Field("", "Information", d)));
    return header;
  }

  private static Attendee attendee(JsonFields member) throws UnknownShapeException {
    Attendee attendee =
        new Attendee(
            member.text("Name"),
            member.findFlag("Absent").orElse(false),
            member.findFlag("ParticipationCancelled").orElse(false));
    member.ignore("AttendanceType");
    member.finish();
    return attendee;
  }

  private static Item item(JsonFields item) throws UnknownShapeException {
    List<Part> parts = new ArrayList<>();
    for (JsonFields field : item.list("Felter")) {
      parts.addAll(parts(field));
    }
    attachments(item).ifPresent(parts::add);
    Optional<String> caption = item.findText("Caption");
    Optional<String> title = item.findText("Navn").or(() -> caption);
    Optional<String> caseNumber = item.findText("CaseNumber");
    Item read =
        new Item(
            number(item),
            title.isPresent() ? title.get() : item.text("Navn"),
            item.findText("SagsNummer").or(() -> caseNumber),
            item.findFlag("IsOpen").map(open -> !open),
            parts);
    item.ignore("Lydfiler", "Id", "IntegrationUid", "CorporationUid", "AgendaUid", "SourceId");
    item.ignore("CasePresentationUid");
    item.finish();
    return read;
  }

  /** Items that the system does not number stand at a place all the same. */
  private static String number(JsonFields item) throws UnknownShapeException {
    Optional<String> number = item.findText("Number");
    Optional<String> place = item.findNumber("Sorting").map(String::valueOf);
    Optional<String> any = item.findText("Punktnummer").or(() -> number).or(() -> place);
    return any.isPresent() ? any.get() : item.text("Punktnummer");
  }

  private static List<Part> parts(JsonFields field) throws UnknownShapeException {
    String heading = field.findText("Navn").orElse("");
    Optional<String> html = field.findRaw("Html");
    Optional<String> text = field.findRaw("Tekst");
    field.ignore("Id", "Link", "DocumentId");
    field.finish();
    if (html.isEmpty()) {
      return text.map(plain -> List.of(HtmlParts.plain(heading, plain))).orElse(List.of());
    }
    Document parsed = Jsoup.parseBodyFragment(html.get());
    Element container = parsed.getElementById(CONTAINER);
    return container == null
        ? HtmlParts.list(parsed.body(), heading, heading.isEmpty())
        : HtmlParts.list(container, heading, true);
  }

  private static Optional<Part> attachments(JsonFields item) throws UnknownShapeException {
    record Attachment(int order, String title) {}
    List<Attachment> attachments = new ArrayList<>();
    for (JsonFields attachment : item.listOrNone("Bilag")) {
      attachments.add(
          new Attachment(
              attachment.findNumber("Order").orElse(attachments.size()), attachment.text("Navn")));
      attachment.ignore("Id", "HarPdfVersion");
      attachment.finish();
    }
    attachments.sort(Comparator.comparingInt(Attachment::order));
    List<Block> titles =
        attachments.stream().map(one -> new Block("- " + one.title(), false, false)).toList();
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(PublishedText.ATTACHMENTS, titles));
  }

  /** The host that gives an item's documents is the one that shows the meeting. */
  private static Optional<String> host(JsonFields item) throws UnknownShapeException {
    for (JsonFields field : item.list("Felter")) {
      Optional<String> host = field.findText("Link").flatMap(WebAddress::findHost);
      if (host.isPresent()) {
        return host;
      }
    }
    return Optional.empty();
  }
}
