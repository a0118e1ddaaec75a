package dk.kommunegraf.loader.facts;

/** The names of bodies. Stateless. */
public final class Committees {

  private Committees() {}

  /** One name for all spellings of a body: white space, ampersand and a full stop do not matter. */
  public static String canonical(String printed) {
    return printed.replace("&", "og").replaceAll("\\s+", " ").strip().replaceAll("[ .,:;]+$", "");
  }
}
