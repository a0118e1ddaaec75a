package dk.kommunegraf.loader.harvest;

/** A host does not give one meeting; it may well give the others. */
final class RefusedException extends HarvestException {

  RefusedException(String message) {
    super(message);
  }
}
