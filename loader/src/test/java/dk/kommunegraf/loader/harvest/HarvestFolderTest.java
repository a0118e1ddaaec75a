package dk.kommunegraf.loader.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.source.HarvestManifest;
import dk.kommunegraf.loader.source.HarvestManifest.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in every state in which a killed process may leave it. */
class HarvestFolderTest {

  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  private static Entry entry(byte[] body) {
    return new Entry(
        "a.json",
        "u",
        "p",
        "t",
        DigestUtils.sha256Hex(body),
        "l",
        "Miljø",
        "2024-01-01",
        "Referat");
  }

  private Path file(String name) {
    return temp.resolve(name);
  }

  private boolean holds(byte[] body) throws IOException {
    try (HarvestFolder folder = HarvestFolder.open(temp)) {
      return folder.find("u").isPresent() && folder.holds(entry(body));
    }
  }

  private void put(byte[] body) throws IOException {
    try (HarvestFolder folder = HarvestFolder.open(temp)) {
      folder.put(entry(body), body);
    }
  }

  @Test
  void finishesAFileThatWasEnteredButNotMoved() throws IOException {
    put(OLD);
    Files.write(file(".a.json.part"), NEW);
    Files.writeString(
        file(HarvestManifest.NAME),
        HarvestManifest.line(entry(OLD)) + HarvestManifest.line(entry(NEW)));
    assertThat(holds(NEW)).isTrue();
    assertThat(file("a.json")).hasBinaryContent(NEW);
    assertThat(file(".a.json.part")).doesNotExist();
    assertThat(file(HarvestManifest.NAME)).hasContent(HarvestManifest.line(entry(NEW)).strip());
  }

  @Test
  void holdsTheOldFileWhereTheNewOneWasNotWrittenInFull() throws IOException {
    put(OLD);
    Files.writeString(file(".a.json.part"), "ne");
    assertThat(holds(OLD)).isTrue();
    put(NEW);
    assertThat(holds(NEW)).isTrue();
  }

  @Test
  void doesNotHoldAFileThatIsLost() throws IOException {
    put(OLD);
    Files.delete(file("a.json"));
    assertThat(holds(OLD)).isFalse();
  }

  @Test
  void forgetsALineThatWasTorn() throws IOException {
    put(OLD);
    byte[] whole = Files.readAllBytes(file(HarvestManifest.NAME));
    for (int length = 1; length < whole.length; length++) {
      Files.write(file(HarvestManifest.NAME), whole);
      Files.write(
          file(HarvestManifest.NAME), Arrays.copyOf(whole, length), StandardOpenOption.APPEND);
      assertThat(holds(OLD)).isTrue();
      assertThat(file(HarvestManifest.NAME)).hasBinaryContent(whole);
    }
  }

  @Test
  void namesALineThatIsNoEntry() throws IOException {
    put(OLD);
    String whole = Files.readString(file(HarvestManifest.NAME));
    Files.writeString(file(HarvestManifest.NAME), "{\n" + whole);
    assertThatThrownBy(() -> holds(OLD))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(HarvestManifest.NAME + ":1 is no entry");
  }

  @Test
  void isHeldByOneHarvestAtATime() throws IOException {
    try (HarvestFolder folder = HarvestFolder.open(temp)) {
      assertThatThrownBy(() -> HarvestFolder.open(temp))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("another harvest");
      folder.put(entry(OLD), OLD);
    }
    assertThat(holds(OLD)).isTrue();
  }
}
