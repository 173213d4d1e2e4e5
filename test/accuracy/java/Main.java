// Asks the compiler of Java what calls, imports and inherits what, and prints it as JSON. `java Main.java FOLDER`.
import com.sun.source.tree.*;
import com.sun.source.util.*;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import javax.lang.model.element.*;
import javax.lang.model.type.TypeKind;
import javax.tools.*;

public class Main {
  static Path root;
  static Trees trees;
  static javax.lang.model.util.Elements elements;
  static final Map<CompilationUnitTree, String> texts = new HashMap<>();
  static final List<String> expected = new ArrayList<>();
  static final Set<String> callers = new TreeSet<>();
  static final Set<String> noOpinion = new TreeSet<>();
  static final Set<String> files = new TreeSet<>();

  public static void main(String[] args) throws Exception {
    root = Path.of(args[0]).toRealPath();
    List<Path> sources;
    try (var all = Files.walk(root)) {
      sources = all.filter(p -> p.toString().endsWith(".java")).filter(p -> !p.endsWith("module-info.java")).sorted().toList();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, null);
    var errors = new DiagnosticCollector<JavaFileObject>();
    var task = (JavacTask) compiler.getTask(null, manager, errors, List.of("-proc:none", "-XDshould-stop.ifError=FLOW"), null,
        manager.getJavaFileObjectsFromPaths(sources));
    var units = new ArrayList<CompilationUnitTree>();
    for (var unit : task.parse()) units.add(unit);
    task.analyze();
    trees = Trees.instance(task);
    elements = task.getElements();
    for (var unit : units) {
      texts.put(unit, unit.getSourceFile().getCharContent(true).toString());
      files.add(pathOf(unit));
    }
    for (var unit : units) new Teller(unit).scan(unit, null);
    System.out.println("{\"expected\":[" + String.join(",", expected) + "],\"callers\":" + list(callers) + ",\"noOpinion\":" + list(noOpinion)
        + ",\"files\":" + list(files) + ",\"errors\":" + errors.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).count() + "}");
  }

  static String pathOf(CompilationUnitTree unit) {
    return root.relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
  }

  static String key(CompilationUnitTree unit, long at, String name) {
    return pathOf(unit) + ":" + unit.getLineMap().getLineNumber(at) + ":" + name;
  }

  /** Where the name of a declaration stands. */
  static String keyOf(CompilationUnitTree unit, Tree tree) {
    var positions = trees.getSourcePositions();
    long start = positions.getStartPosition(unit, tree);
    if (start < 0) return null;
    String text = texts.get(unit);
    String name;
    String before = "";
    String behind = "";
    ModifiersTree modifiers;
    if (tree instanceof ClassTree type) {
      name = type.getSimpleName().toString();
      modifiers = type.getModifiers();
      before = "(?:class|interface|enum|record)\\s+";
    } else if (tree instanceof MethodTree method) {
      var owner = trees.getElement(trees.getPath(unit, tree));
      name = method.getName().contentEquals("<init>") ? owner.getEnclosingElement().getSimpleName().toString() : method.getName().toString();
      modifiers = method.getModifiers();
      behind = "\\s*[({]";
    } else if (tree instanceof VariableTree variable) {
      name = variable.getName().toString();
      modifiers = variable.getModifiers();
    } else return null;
    if (name.isEmpty()) return null;
    long from = Math.max(start, positions.getEndPosition(unit, modifiers));
    var match = Pattern.compile(before + "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])" + behind).matcher(text);
    if (!match.find((int) from)) return null;
    return key(unit, match.start() + match.group().indexOf(name), name);
  }

  static String keyOf(Element element) {
    var path = trees.getPath(element);
    return path == null || !texts.containsKey(path.getCompilationUnit()) ? null : keyOf(path.getCompilationUnit(), path.getLeaf());
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s", " ") + "\"";
  }

  static String list(Collection<String> all) {
    return "[" + String.join(",", all.stream().map(Main::quoted).toList()) + "]";
  }

  static class Teller extends TreePathScanner<Void, Void> {
    final CompilationUnitTree unit;
    final String text;

    Teller(CompilationUnitTree unit) {
      this.unit = unit;
      this.text = texts.get(unit);
    }

    String caller() {
      for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
        if (!(path.getLeaf() instanceof MethodTree) && !(path.getLeaf() instanceof ClassTree)) continue;
        String key = keyOf(unit, path.getLeaf());
        if (key != null) return key;
      }
      return null;
    }

    void tell(String kind, String from, List<String> accepted, long at) {
      var known = accepted.stream().filter(Objects::nonNull).toList();
      if (from == null || known.isEmpty()) return;
      long line = unit.getLineMap().getLineNumber(at);
      int begin = (int) unit.getLineMap().getStartPosition(line);
      int end = text.indexOf('\n', begin);
      expected.add("{\"kind\":\"" + kind + "\",\"from\":" + quoted(from) + ",\"accepted\":" + list(known) + ",\"site\":"
          + quoted(pathOf(unit) + ":" + line) + ",\"text\":" + quoted(text.substring(begin, end < 0 ? text.length() : end).strip()) + "}");
    }

    void hold(long at) {
      noOpinion.add(pathOf(unit) + ":" + unit.getLineMap().getLineNumber(at) + ":" + unit.getLineMap().getColumnNumber(at));
    }

    /** Where the last name of a path begins. */
    long nameAt(Tree tree) {
      var positions = trees.getSourcePositions();
      if (tree instanceof MemberSelectTree select)
        return positions.getEndPosition(unit, tree) - select.getIdentifier().length();
      if (tree instanceof ParameterizedTypeTree generic) return nameAt(generic.getType());
      if (tree instanceof AnnotatedTypeTree annotated) return nameAt(annotated.getUnderlyingType());
      return positions.getStartPosition(unit, tree);
    }

    @Override public Void visitImport(ImportTree tree, Void none) {
      var name = (MemberSelectTree) tree.getQualifiedIdentifier();
      boolean all = name.getIdentifier().contentEquals("*");
      if (!all || tree.isStatic()) {
        Tree type = tree.isStatic() ? name.getExpression() : name;
        Element element = trees.getElement(new TreePath(getCurrentPath(), type));
        var path = element == null ? null : trees.getPath(element);
        if (path != null && texts.containsKey(path.getCompilationUnit()))
          tell("imports", pathOf(unit), List.of(pathOf(path.getCompilationUnit())), nameAt(name));
      }
      return null;
    }

    @Override public Void visitClass(ClassTree tree, Void none) {
      String own = keyOf(unit, tree);
      if (own != null) callers.add(own);
      // Constants with a body inherit from their enumeration where its name stands.
      if (tree.getKind() == Tree.Kind.ENUM && own != null)
        hold(text.indexOf(tree.getSimpleName().toString(), (int) Math.max(0, trees.getSourcePositions().getEndPosition(unit, tree.getModifiers()))));
      var bases = new ArrayList<Tree>(tree.getImplementsClause());
      if (tree.getExtendsClause() != null) bases.add(tree.getExtendsClause());
      for (Tree base : bases) {
        var element = trees.getElement(new TreePath(getCurrentPath(), base));
        if (own == null) hold(nameAt(base));
        else if (element != null) tell("inherits", own, Collections.singletonList(keyOf(element)), nameAt(base));
      }
      return super.visitClass(tree, none);
    }

    @Override public Void visitMethod(MethodTree tree, Void none) {
      // What the compiler adds itself stands nowhere.
      if (elements.getOrigin(trees.getElement(getCurrentPath())) != javax.lang.model.util.Elements.Origin.EXPLICIT) return null;
      String own = keyOf(unit, tree);
      if (own != null) callers.add(own);
      return super.visitMethod(tree, none);
    }

    @Override public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
      Tree select = tree.getMethodSelect();
      long at = nameAt(select);
      String name = select instanceof MemberSelectTree member ? member.getIdentifier().toString() : select.toString();
      if (at >= 0 && text.startsWith(name, (int) at)) call(trees.getElement(new TreePath(getCurrentPath(), select)), at);
      return super.visitMethodInvocation(tree, none);
    }

    @Override public Void visitNewClass(NewClassTree tree, Void none) {
      Element made = trees.getElement(new TreePath(getCurrentPath(), tree.getIdentifier()));
      long at = nameAt(tree.getIdentifier());
      // Constants of enumerations are constructed where no class is written.
      if (getCurrentPath().getParentPath().getLeaf() instanceof VariableTree constant && made != null
          && made.getKind() == ElementKind.ENUM && trees.getElement(getCurrentPath().getParentPath()).getKind() == ElementKind.ENUM_CONSTANT) {
        hold(text.indexOf(constant.getName().toString(), (int) Math.max(
            trees.getSourcePositions().getStartPosition(unit, constant), trees.getSourcePositions().getEndPosition(unit, constant.getModifiers()))));
        return super.visitNewClass(tree, none);
      }
      if (tree.getClassBody() != null) {
        hold(at);
        if (made != null) {
          var accepted = new ArrayList<String>();
          accepted.add(keyOf(made));
          for (Element member : made.getEnclosedElements())
            if (member.getKind() == ElementKind.CONSTRUCTOR) accepted.add(keyOf(member));
          tell("calls", caller(), accepted, at);
        }
      } else call(trees.getElement(getCurrentPath()), at);
      return super.visitNewClass(tree, none);
    }

    void call(Element element, long at) {
      if (element == null || element.asType().getKind() == TypeKind.ERROR || !(element instanceof ExecutableElement)) {
        hold(at);
        return;
      }
      boolean written = elements.getOrigin(element) == javax.lang.model.util.Elements.Origin.EXPLICIT;
      Element type = element.getEnclosingElement();
      if (written) tell("calls", caller(), Collections.singletonList(keyOf(element)), at);
      else if (element.getKind() == ElementKind.CONSTRUCTOR) tell("calls", caller(), Collections.singletonList(keyOf(type)), at);
      else
        for (Element member : type.getEnclosedElements())
          if (member.getKind() == ElementKind.FIELD && member.getSimpleName().equals(element.getSimpleName()))
            tell("calls", caller(), Collections.singletonList(keyOf(member)), at);
    }
  }
}
