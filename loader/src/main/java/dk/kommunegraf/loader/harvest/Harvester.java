package dk.kommunegraf.loader.harvest;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.source.HarvestManifest.Entry;
import dk.kommunegraf.loader.source.MeetingList.Listed;
import dk.kommunegraf.ontology.Slugs;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Fetches the meetings of a host of FirstAgenda Publication into a folder. What the folder holds is
 * fetched again only where the host's list says something new of it, or its file is no longer as it
 * was fetched. What a host no longer lists stays. Not thread safe.
 */
public final class Harvester {

  private static final int MAX_REFUSALS = 5;
  private static final int MAX_NAME = 60;

  private final Clock clock;

  /** A harvester that notes times by a clock. */
  public Harvester(Clock clock) {
    this.clock = clock;
  }

  /** Told about each meeting before it is fetched; for those who wait. */
  @FunctionalInterface
  public interface Progress {

    /**
     * A meeting is about to be fetched, or found unchanged.
     *
     * @param done meetings before it
     * @param total meetings in all
     * @param meeting committee and day
     */
    void at(int done, int total, String meeting);
  }

  /**
   * Harvests a host.
   *
   * @throws ConfigException where the host has no such committee, or the folder is in use
   * @throws HarvestException where the host does not answer, wants no robots or is busy for long;
   *     what was fetched before stays, and the next harvest goes on there
   * @throws IOException where the folder cannot be written
   */
  public HarvestReport harvest(HarvestRequest request, Progress progress) throws IOException {
    return harvest(request, Patience.withPause(request.pause()), progress);
  }

  HarvestReport harvest(HarvestRequest request, Patience patience, Progress progress)
      throws IOException {
    try (HarvestFolder folder = HarvestFolder.open(request.folder())) {
      FirstAgendaHost host =
          FirstAgendaHost.open(request.host(), new PoliteClient(request.host(), patience));
      List<Listed> meetings = wanted(request, host.list());
      return fetch(request.host(), host, folder, meetings, progress);
    }
  }

  /** The meetings asked for, the latest first, so that a harvest that stops early has the news. */
  private static List<Listed> wanted(HarvestRequest request, List<Listed> all) {
    Optional<String> committee = request.committee().map(Harvester::slug);
    List<Listed> ofCommittee =
        all.stream()
            .filter(one -> committee.isEmpty() || committee.get().equals(slug(one.committee())))
            .toList();
    if (committee.isPresent() && ofCommittee.isEmpty()) {
      throw new ConfigException(
          "the host lists no committee "
              + request.committee().get()
              + "; it has "
              + all.stream()
                  .map(Listed::committee)
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    return ofCommittee.stream()
        .filter(
            one -> request.fromYear().isEmpty() || one.date().getYear() >= request.fromYear().get())
        .sorted(Comparator.comparing(Listed::date).reversed().thenComparing(Listed::id))
        .toList();
  }

  private HarvestReport fetch(
      URI origin,
      FirstAgendaHost host,
      HarvestFolder folder,
      List<Listed> meetings,
      Progress progress)
      throws IOException {
    List<String> refused = new ArrayList<>();
    int fetched = 0;
    int unchanged = 0;
    int inARow = 0;
    for (Listed meeting : meetings) {
      progress.at(fetched + unchanged + refused.size(), meetings.size(), label(meeting));
      Optional<Entry> entry = folder.find(host.address(meeting.id()));
      if (entry.isPresent()
          && entry.get().listed().equals(meeting.mark())
          && folder.holds(entry.get())) {
        unchanged++;
        continue;
      }
      try {
        byte[] body = host.meeting(meeting.id());
        folder.put(entry(origin, host, meeting, entry, body), body);
        fetched++;
        inARow = 0;
      } catch (RefusedException e) {
        refused.add(e.getMessage());
        if (++inARow == MAX_REFUSALS) {
          throw new HarvestException(
              MAX_REFUSALS + " meetings in a row are not given, the last: " + e.getMessage(), e);
        }
      }
    }
    return new HarvestReport(meetings.size(), fetched, unchanged, refused);
  }

  private static String label(Listed meeting) {
    return meeting.committee() + " " + meeting.date();
  }

  /** A meeting that is fetched again keeps the name of its file, by which its graph is named. */
  private Entry entry(
      URI origin, FirstAgendaHost host, Listed meeting, Optional<Entry> before, byte[] body) {
    return new Entry(
        before.map(Entry::file).orElseGet(() -> name(origin, meeting)),
        host.address(meeting.id()),
        host.page(meeting.id()),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        DigestUtils.sha256Hex(body),
        meeting.mark(),
        meeting.committee(),
        meeting.date().toString(),
        meeting.kind());
  }

  private static String name(URI origin, Listed meeting) {
    return String.join(
            "-",
            slug(origin.getHost()),
            slug(meeting.committee()),
            meeting.date().toString(),
            slug(meeting.kind()),
            meeting.id().toLowerCase(Locale.ROOT))
        + ".json";
  }

  private static String slug(String name) {
    try {
      String slug = Slugs.of(name);
      return slug.substring(0, Math.min(slug.length(), MAX_NAME));
    } catch (IllegalArgumentException e) {
      return "x";
    }
  }
}
