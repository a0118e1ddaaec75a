package dk.kommunegraf.loader.source;

/** What the end of a printed line means for the text that goes on below it. */
enum LineEnd {
  /** The paragraph ends. */
  HARD,
  /** The line was full: a blank between two words. */
  BLANK,
  /** A true hyphen, after which the word goes on: {@code 2024-} / {@code 2027}. */
  HYPHEN,
  /** A word was divided: its hyphen is no part of it. */
  DIVIDED
}
