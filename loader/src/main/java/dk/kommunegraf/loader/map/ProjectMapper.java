package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.loader.document.SuccessCriterion;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Maps projects and initiatives. Thread safe. */
final class ProjectMapper {

  /**
   * Maps a project; an initiative of a goal has the goal in its name, as its own is often common.
   */
  IRI map(Mapping mapping, Project project, @Nullable IRI goal) {
    boolean initiative = project.kind() == Project.Kind.INITIATIVE;
    IRI iri =
        initiative && goal != null
            ? Iris.part(goal, "initiative", project.name())
            : Iris.project(mapping.municipality(), project.name());
    IRI node = mapping.node(iri, Kg.PROJECT, project.name());
    if (initiative) {
      mapping.add(node, RDF.TYPE, Kg.INITIATIVE);
    }
    mapping.add(node, Kg.HAS_MUNICIPALITY, Iris.municipality(mapping.municipality()));
    mapping.flag(node, Kg.SUMMARY, project.summary());
    mapping.dateOrText(node, Kg.PERIOD_START, project.periodStart());
    mapping.dateOrText(node, Kg.PERIOD_END, project.periodEnd());
    mapping.decimal(node, Kg.GRANT_AMOUNT, project.grantDKK());
    mapping.decimal(node, Kg.RECEIVED_AMOUNT, project.receivedDKK());
    if (project.funder() != null) {
      mapping.add(node, Kg.FUNDER, mapping.organization(project.funder()));
    }
    project
        .partners()
        .forEach(partner -> mapping.add(node, Kg.PARTNER, mapping.organization(partner)));
    project.targetGroup().forEach(group -> mapping.text(node, Kg.TARGET_GROUP, group));
    project.successCriteria().forEach(criterion -> criterion(mapping, node, criterion));
    return node;
  }

  /** Named after its text: another document may list the project's criteria in another order. */
  private static void criterion(Mapping mapping, IRI project, SuccessCriterion criterion) {
    IRI node =
        mapping.node(
            Iris.part(project, "criterion", Mapping.hash(criterion.text())),
            Kg.SUCCESS_CRITERION,
            criterion.text());
    mapping.add(project, Kg.HAS_SUCCESS_CRITERION, node);
    mapping.text(node, Kg.TEXT, criterion.text());
    mapping.text(node, Kg.TARGET, criterion.target());
    mapping.text(node, Kg.STATUS, criterion.status());
    mapping.flag(node, Kg.SUMMARY, criterion.summary());
  }
}
