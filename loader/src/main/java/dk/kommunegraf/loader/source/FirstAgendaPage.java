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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of FirstAgenda Publication that shows one meeting, {@code /vis?id=}, saved by a browser.
 * Experimental: read as far as its structure is known, which leaves out the members. Thread safe.
 */
final class FirstAgendaPage implements PublishedFormat {

  private static final String TABLE = "dagsordenDetaljer";
  private static final Pattern TIME = Pattern.compile("\\d.*");

  @Override
  public boolean accepts(SourceText file) {
    return file.source().mediaType().equals("text/html") && file.raw().contains(TABLE);
  }

  @Override
  public PublishedMeeting read(SourceText file, Set<String> unread) throws UnknownShapeException {
    Document page = Jsoup.parse(file.raw());
    String title = text(page, "h1.dato");
    List<Field> header = new ArrayList<>();
    header.add(new Field("label-committee", "Udvalg", text(page, "span.udvalg")));
    String date = find(page, "span.dato").orElse(title);
    header.add(new Field("label-date", "Mødedato", date));
    find(page, "span.sted").ifPresent(at -> header.add(new Field("label-place", "Mødested", at)));
    find(page, "[data-meeting-description]")
        .ifPresent(text -> header.add(new Field("", "Information", text)));
    find(page, "td.deltagere").ifPresent(members -> unread.add("td.deltagere"));
    List<Item> items = new ArrayList<>();
    for (Element row : page.select("tr.punktrow")) {
      items.add(item(row));
    }
    if (items.isEmpty()) {
      throw new UnknownShapeException(
          "tr.punktrow", "is missing: save the page from a browser, or harvest its host");
    }
    String kind = HtmlParts.inOneLine(TIME.matcher(title).replaceFirst(""));
    return new PublishedMeeting(kind, "h1.dato", header, List.of(), items, Optional.empty());
  }

  private static Item item(Element row) throws UnknownShapeException {
    List<Part> parts = new ArrayList<>();
    row.select(".details .lydfilnavn").remove();
    for (Element field : row.select(".details .punkt")) {
      parts.addAll(HtmlParts.list(field, "", true));
    }
    List<Block> attachments =
        row.select(".details a.bilag-link").stream()
            .map(link -> new Block("- " + HtmlParts.inOneLine(link.text()), false, false))
            .toList();
    if (!attachments.isEmpty()) {
      parts.add(new Part(PublishedText.ATTACHMENTS, attachments));
    }
    return new Item(
        text(row, "td > span.label"),
        text(row, ".overskrift"),
        find(row, "span.sagsnummer"),
        Optional.empty(),
        parts);
  }

  private static Optional<String> find(Element within, String selector) {
    return Optional.ofNullable(within.selectFirst(selector))
        .map(found -> HtmlParts.inOneLine(found.text()))
        .filter(text -> !text.isEmpty());
  }

  private static String text(Element within, String selector) throws UnknownShapeException {
    Optional<String> found = find(within, selector);
    if (found.isEmpty()) {
      throw new UnknownShapeException(selector, "is missing or holds no text");
    }
    return found.get();
  }
}
