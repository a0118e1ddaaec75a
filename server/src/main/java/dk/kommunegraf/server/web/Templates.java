package dk.kommunegraf.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * The templates of the pages, which the build compiles. What they are given is escaped for the
 * place in HTML where it stands. Thread safe.
 */
final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "dk.kommunegraf.server.web.templates");

  private Templates() {}

  /**
   * A page as HTML.
   *
   * @param template the name of the file without extension
   * @param page the one parameter that it takes
   */
  static String write(String template, Object page) {
    StringOutput out = new StringOutput();
    ENGINE.render(template + ".jte", page, out);
    return out.toString();
  }
}
