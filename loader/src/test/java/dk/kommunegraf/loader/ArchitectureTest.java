package dk.kommunegraf.loader;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The arrows of the data: from source to write, never backwards. */
@AnalyzeClasses(packages = "dk.kommunegraf.loader", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dataFlowsOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("source")
          .definedBy("..loader.source..")
          .layer("parse")
          .definedBy("..loader.parse..")
          .layer("facts")
          .definedBy("..loader.facts..")
          .layer("link")
          .definedBy("..loader.link..")
          .layer("document")
          .definedBy("..loader.document..")
          .layer("map")
          .definedBy("..loader.map..")
          .layer("write")
          .definedBy("..loader.write..")
          .layer("harvest")
          .definedBy("..loader.harvest..")
          .layer("whole")
          .definedBy("dk.kommunegraf.loader")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers("harvest", "parse", "facts", "whole")
          .whereLayer("harvest")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("parse")
          .mayOnlyBeAccessedByLayers("facts", "whole")
          .whereLayer("facts")
          .mayOnlyBeAccessedByLayers("whole")
          .whereLayer("link")
          .mayOnlyBeAccessedByLayers("write", "whole")
          .whereLayer("map")
          .mayOnlyBeAccessedByLayers("whole")
          .whereLayer("write")
          .mayOnlyBeAccessedByLayers("whole");

  @ArchTest
  static final ArchRule documentsKnowNothingOfTheirUse =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAPackage("..loader.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..loader.source..",
              "..loader.parse..",
              "..loader.facts..",
              "..loader.link..",
              "..loader.map..",
              "..loader.write..",
              "org.apache.jena..",
              "org.eclipse.rdf4j..");

  @ArchTest
  static final ArchRule onlyWhatWritesKnowsJena =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackages("..loader.write..", "..loader.link..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule nothingKnowsTheServer =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dk.kommunegraf.server..");
}
