package dk.kommunegraf.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the parts. */
@AnalyzeClasses(packages = "dk.kommunegraf", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String SERVER = "dk.kommunegraf.server";

  @ArchTest
  static final ArchRule onlyStoreKnowsADataset =
      noClasses()
          .that()
          .resideInAPackage(SERVER + "..")
          .and()
          .resideOutsideOfPackage(SERVER + ".store..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.jena.sparql.core.DatasetGraph")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.jena.query.Dataset")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.fuseki..");

  @ArchTest
  static final ArchRule loaderDoesNotKnowServer =
      noClasses()
          .that()
          .resideInAnyPackage("dk.kommunegraf.loader..", "dk.kommunegraf.ontology..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SERVER + "..");

  @ArchTest
  static final ArchRule queryDoesNotKnowHttp =
      noClasses()
          .that()
          .resideInAnyPackage(SERVER + ".query..", SERVER + ".store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVER + ".http..", SERVER + ".cli..", "io.javalin..");

  @ArchTest
  static final ArchRule storeKnowsNoQueries =
      noClasses()
          .that()
          .resideInAPackage(SERVER + ".store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SERVER + ".query..");

  @ArchTest
  static final ArchRule httpDoesNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage(SERVER + ".http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SERVER + ".cli..");

  @ArchTest
  static final ArchRule webKnowsNoRequests =
      noClasses()
          .that()
          .resideInAPackage(SERVER + ".web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SERVER + ".http..", SERVER + ".cli..", SERVER + ".store..", "io.javalin..");
}
