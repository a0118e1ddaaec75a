package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.source.PublishedMeeting.Block;
import dk.kommunegraf.loader.source.PublishedMeeting.Field;
import dk.kommunegraf.loader.source.PublishedMeeting.Item;
import dk.kommunegraf.loader.source.PublishedMeeting.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The XML in which SBSYS hands agendas and minutes to a web site. Experimental: no file of a real
 * system was seen, only what a program reads that takes such files. Thread safe.
 */
final class SbsysAgenda implements PublishedFormat {

  private static final Pattern ROOT =
      Pattern.compile(
          "^\uFEFF?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<Dagsorden[\\s>]", Pattern.DOTALL);
  private static final Pattern MARKUP = Pattern.compile("<(?:p|br|div|span|ul|ol|table)\\b|</");

  @Override
  public boolean accepts(SourceText file) {
    return file.source().mediaType().equals("application/xml")
        && ROOT.matcher(file.raw()).lookingAt();
  }

  @Override
  public PublishedMeeting read(SourceText file, Set<String> unread) throws UnknownShapeException {
    XmlFields agenda = XmlFields.parse(file.raw(), unread);
    String kind = agenda.text("@Dagsordentype");
    boolean open = isTrue(agenda, "@Åben").orElse(true);
    List<Item> items = new ArrayList<>();
    for (XmlFields item : agenda.child("Dagsordenpunkter").children("Dagsordenpunkt")) {
      items.add(item(item, open));
    }
    PublishedMeeting meeting =
        new PublishedMeeting(
            kind,
            agenda.at("@Dagsordentype"),
            header(agenda.child("Møde")),
            List.of(),
            items,
            Optional.empty());
    agenda.ignore("@DagsordenID");
    agenda.finish();
    return meeting;
  }

  private static List<Field> header(XmlFields meeting) throws UnknownShapeException {
    List<Field> header = new ArrayList<>();
    header.add(new Field("label-committee", "Udvalg", meeting.text("@Udvalg")));
    String time = meeting.find("@Mødetid").map(at -> " kl. " + at).orElse("");
    header.add(new Field("label-date", "Mødedato", meeting.text("@Mødedato") + time));
    meeting
        .find("@Mødesluttid")
        .ifPresent(end -> header.add(new Field("label-end", "Sluttidspunkt", "kl. " + end)));
    meeting
        .find("@Mødested")
        .ifPresent(place -> header.add(new Field("label-place", "Mødested", place)));
    meeting.ignore("@MødeID", "@UdvalgID", "@Mødeslutdato");
    meeting.finish();
    return header;
  }

  private static Item item(XmlFields item, boolean open) throws UnknownShapeException {
    List<Part> parts = new ArrayList<>();
    for (XmlFields content : item.children("Indhold")) {
      for (XmlFields field : content.all()) {
        parts.add(part(field));
      }
    }
    List<Block> attachments = new ArrayList<>();
    for (XmlFields list : item.children("Bilagsliste")) {
      for (XmlFields attachment : list.children("Bilag")) {
        attachment(attachment).ifPresent(attachments::add);
      }
      list.finish();
    }
    if (!attachments.isEmpty()) {
      parts.add(new Part(PublishedText.ATTACHMENTS, attachments));
    }
    boolean closed = !open || !isTrue(item, "@Åbent").orElse(true);
    Item read =
        new Item(
            item.text("@Nummer"),
            item.child("Overskrift").text("."),
            Optional.empty(),
            Optional.of(closed),
            parts);
    item.ignore("@DagsordenpunktID");
    item.finish();
    return read;
  }

  /** The name of the element is the heading; its text may hold the marks of HTML. */
  private static Part part(XmlFields field) throws UnknownShapeException {
    String text = field.raw();
    field.finish();
    if (!MARKUP.matcher(text).find()) {
      return HtmlParts.plain(field.name(), text);
    }
    List<Block> blocks =
        HtmlParts.list(Jsoup.parseBodyFragment(text).body(), field.name(), false).stream()
            .flatMap(part -> part.blocks().stream())
            .toList();
    return new Part(field.name(), blocks);
  }

  /** What must not be published is not named either. */
  private static Optional<Block> attachment(XmlFields attachment) throws UnknownShapeException {
    boolean published = isTrue(attachment, "@MaaPubliceres").orElse(true);
    Block title = new Block("- " + attachment.text("@Navn"), false, false);
    attachment.ignore("@BilagID", "@BilagUrl");
    attachment.finish();
    return published ? Optional.of(title) : Optional.empty();
  }

  private static Optional<Boolean> isTrue(XmlFields element, String attribute)
      throws UnknownShapeException {
    Optional<String> value = element.find(attribute);
    if (value.isPresent() && !value.get().matches("(?i)true|false")) {
      throw new UnknownShapeException(element.at(attribute), "is neither true nor false");
    }
    return value.map(Boolean::parseBoolean);
  }
}
