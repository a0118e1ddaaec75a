import java.io.File;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens files in Gephi, all into one workspace, and prints what it made of them: {@code nodes edges
 * dynamic}, then the label and colour of the node that the first argument names.
 */
public final class GephiImport {

  private GephiImport() {}

  public static void main(String[] args) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    for (int i = 1; i < args.length; i++) {
      Container container = importer.importFile(new File(args[i]));
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
      importer.process(container, new DefaultProcessor(), workspace);
    }
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    System.out.println(
        "counts %d %d %s".formatted(graph.getNodeCount(), graph.getEdgeCount(), model.isDynamic()));
    Node node = graph.getNode(args[0]);
    System.out.println(
        "node %s|%06x".formatted(node.getLabel(), node.getColor().getRGB() & 0xffffff));
    System.exit(0);
  }
}
