package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.Languages;
import java.util.List;
import java.util.Map;

/**
 * What stands around every page.
 *
 * @param texts the words of the page's language by key
 * @param language the page's language
 * @param root the relative way to the root of the service
 * @param links the links of the page's head
 * @param ontology where the ontology is
 * @param explore where the explorer is
 * @param dataset where the dataset is described
 * @param otherLanguages the same page in the other languages
 */
record Shell(
    Map<String, String> texts,
    String language,
    String root,
    List<PageLink> links,
    String ontology,
    String explore,
    String dataset,
    List<OtherLanguage> otherLanguages) {

  /** The same page in another language. */
  record OtherLanguage(String language, String name, String href) {}

  static Shell of(Frame frame, Texts texts) {
    return new Shell(
        texts.all(),
        frame.language(),
        frame.root(),
        frame.links(),
        frame.href("ontology"),
        frame.href("explore"),
        frame.href("id/dataset"),
        Languages.ALL.stream()
            .filter(language -> !language.equals(frame.language()))
            .map(language -> otherLanguage(language, frame.address()))
            .toList());
  }

  /** The same around a page that there is in one language only. */
  Shell inOneLanguage() {
    return new Shell(texts, language, root, links, ontology, explore, dataset, List.of());
  }

  private static OtherLanguage otherLanguage(String language, Address address) {
    return new OtherLanguage(
        language, Texts.of(language).all().get("language"), address.in(language).reference());
  }
}
