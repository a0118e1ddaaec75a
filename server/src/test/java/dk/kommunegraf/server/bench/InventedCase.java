package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.loader.document.Project;
import java.util.Optional;

/**
 * A case, which keeps what it is about from one meeting to the next.
 *
 * @param number as printed
 * @param kle its place in the classification
 * @param topic its main topic in the register
 * @param subject what it is about, in words
 * @param law the law that it rests on
 * @param policy the policy that it carries out
 * @param agreement the political agreement that it follows
 * @param project the project that it tells of
 */
record InventedCase(
    String number,
    Kle kle,
    String topic,
    String subject,
    Optional<String> law,
    Optional<PolicyMention> policy,
    Optional<Named> agreement,
    Optional<Project> project) {}
