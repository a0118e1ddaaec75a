package dk.kommunegraf.server.web;

/** The part of the address of a page that says what the page shows, from the question mark on. */
public interface PageAddress {

  /** The language of the page. */
  String language();

  /** The reference of the same page in another language, which begins with a question mark. */
  String inLanguage(String other);
}
