package dk.kommunegraf.server.store;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LangJSONLD11;

/** Shuts what Jena leaves open by default: ways in which a query makes the server call others. */
final class JenaLocks {

  private JenaLocks() {}

  /** Shuts them for the whole process; may be called again. */
  static void shut() {
    ARQ.globalServiceAllowed = false;
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    RIOT.getContext().set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(JenaLocks::refuse));
  }

  private static Document refuse(URI url, DocumentLoaderOptions options) throws JsonLdError {
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "remote contexts are blocked: " + url);
  }
}
