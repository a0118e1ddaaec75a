package dk.kommunegraf.server.web;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;

/** The same in another format. */
public record Form(String name, String href) {

  /** The formats of RDF among the links of a page. */
  static List<Form> of(List<PageLink> links) {
    return links.stream()
        .filter(link -> link.rel().equals("alternate"))
        .map(link -> new Form(name(link), link.href()))
        .toList();
  }

  private static String name(PageLink link) {
    Lang language = RDFLanguages.contentTypeToLang(link.type());
    return language == null ? String.valueOf(link.type()) : language.getName();
  }
}
