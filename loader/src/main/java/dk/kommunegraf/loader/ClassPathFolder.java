package dk.kommunegraf.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads the files of a folder on the class path, in jars and outside of them. Stateless. */
public final class ClassPathFolder {

  private ClassPathFolder() {}

  /**
   * The texts of the files of an extension, by name; those in folders of it are left out.
   *
   * @param folder its path without a slash at the start
   * @throws UncheckedIOException if the class path cannot be read
   */
  public static SortedMap<String, String> texts(
      ClassLoader loader, String folder, String extension) {
    SortedMap<String, String> texts = new TreeMap<>();
    try {
      // More than one place may hold the folder: the module's own classes and its tests.
      for (URL url : Collections.list(loader.getResources(folder))) {
        texts.putAll(
            url.getProtocol().equals("jar")
                ? inJar(url, extension)
                : texts(Path.of(toUri(url)), extension));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("class path folder " + folder, e);
    }
    return texts;
  }

  /**
   * The same of a folder of the file system.
   *
   * @throws IOException if it cannot be read
   */
  public static SortedMap<String, String> texts(Path folder, String extension) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(extension)).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static Map<String, String> inJar(URL url, String extension) throws IOException {
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    // A cached jar would stay open for as long as the process lives.
    connection.setUseCaches(false);
    String named = connection.getEntryName();
    String folder = named.endsWith("/") ? named : named + "/";
    Map<String, String> texts = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      List<String> names =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(folder) && name.endsWith(extension))
              .filter(name -> name.indexOf('/', folder.length()) < 0)
              .toList();
      for (String name : names) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          texts.put(name.substring(folder.length()), text);
        }
      }
    }
    return texts;
  }

  private static URI toUri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(url + " is no folder", e);
    }
  }
}
