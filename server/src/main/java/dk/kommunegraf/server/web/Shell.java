package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.Languages;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around every page.
 *
 * @param texts the words of the page's language
 * @param language the page's language
 * @param root the relative way to the root of the service
 * @param links the links of the page's head
 * @param sections the parts of the service, which every page leads to
 * @param more what the foot of the page leads to
 * @param otherLanguages the same page in the other languages
 */
public record Shell(
    Texts texts,
    String language,
    String root,
    List<PageLink> links,
    List<Section> sections,
    List<Section> more,
    List<OtherLanguage> otherLanguages) {

  /** Copies the lists. */
  public Shell {
    links = List.copyOf(links);
    sections = List.copyOf(sections);
    more = List.copyOf(more);
    otherLanguages = List.copyOf(otherLanguages);
  }

  /**
   * A part of the service.
   *
   * @param current whether the page is in it
   */
  public record Section(String name, String href, boolean current) {}

  /** The same page in another language. */
  public record OtherLanguage(String language, String name, String href) {}

  static Shell of(Frame frame, Texts texts) {
    return new Shell(
        texts,
        frame.language(),
        frame.root(),
        frame.links(),
        sections(frame, texts, "search", "compare", "network", "tables", "coverage"),
        sections(
            frame,
            texts,
            "about",
            "api-docs",
            "sparql-editor",
            "explore",
            "docs/explorers",
            "ontology",
            "id/dataset"),
        Languages.ALL.stream()
            .filter(language -> !language.equals(frame.language()))
            .map(language -> otherLanguage(language, frame.address()))
            .toList());
  }

  /** The same around a page that there is in one language only. */
  Shell inOneLanguage() {
    return new Shell(texts, language, root, links, sections, more, List.of());
  }

  private static List<Section> sections(Frame frame, Texts texts, String... paths) {
    return Stream.of(paths)
        .map(
            path ->
                new Section(
                    texts.text(path),
                    frame.href(path),
                    (frame.path() + "/").startsWith("/" + path + "/")))
        .toList();
  }

  private static OtherLanguage otherLanguage(String language, PageAddress address) {
    return new OtherLanguage(
        language, Texts.of(language).text("language"), address.inLanguage(language));
  }

  /** The words of a key. */
  public String text(String key) {
    return texts.text(key);
  }

  /** The address of the front page. */
  public String home() {
    return root + languageQuery();
  }

  /** What keeps the language in the address of another page without parameters. */
  public String languageQuery() {
    return language.equals(Languages.DANISH) ? "" : "?lang=" + language;
  }

  /** The address of a file that the pages are made with. */
  public String file(String name) {
    return root + StaticFiles.PATH.substring(1) + "/" + name;
  }

  /** The address of a file that came from elsewhere. */
  public String vendor(String name) {
    return file("vendor/" + name);
  }
}
