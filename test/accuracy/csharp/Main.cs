// Asks a compiled assembly of C# who calls whom, and prints it as JSON. `mono main.exe FOLDER ASSEMBLY`.
// The sources say where things are declared, the assembly (with its debug information) what is called.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.CompilerServices.SymbolWriter;

class Declared {
  public string Path, Type, Name, Kind, Header; public int Line, First, Last; public string[] Parameters;
  public string Key { get { return Path + ":" + Line + ":" + Name; } }
}

class Point { public int Offset, StartLine, EndLine; public string Url; }

static class Program {
  static MonoSymbolFile symbols;
  static List<Point> Points(MethodDefinition method) {
    var entry = symbols.GetMethodByToken(method.MetadataToken.ToInt32());
    if (entry == null) return new List<Point>();
    return entry.GetLineNumberTable().LineNumbers.Where(each => !each.IsHidden)
      .Select(each => new Point { Offset = each.Offset, StartLine = each.Row, EndLine = Math.Max(each.Row, each.EndRow), Url = entry.CompileUnit.SourceFile.FileName })
      .OrderBy(each => each.Offset).ToList();
  }

  static string root;
  static readonly List<Declared> all = new List<Declared>();
  static readonly Dictionary<string, string[]> lines = new Dictionary<string, string[]>();
  static readonly List<string> expected = new List<string>();
  static readonly HashSet<string> callers = new HashSet<string>(), types = new HashSet<string>(), covered = new HashSet<string>(), outside = new HashSet<string>(), held = new HashSet<string>();

  static void Main(string[] args) {
    root = Path.GetFullPath(args[0]).TrimEnd('/') + "/";
    foreach (var file in Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)) Scan(file);
    var assembly = AssemblyDefinition.ReadAssembly(args[1], new ReaderParameters());
    symbols = MonoSymbolFile.ReadSymbolFile(args[1] + ".mdb");
    foreach (var declared in all) if (declared.Kind != "property") callers.Add(declared.Key);
    foreach (var declared in all) callers.Add(declared.Key);
    var methods = assembly.MainModule.GetTypes().SelectMany(type => type.Methods).ToList();
    foreach (var method in methods) Overrides(method);
    foreach (var method in methods) if (method.HasBody) Tell(method);
    foreach (var type in assembly.MainModule.GetTypes()) TellBases(type);
    // Methods in branches that were not compiled are none: which of two variants is meant, the assembly cannot say.
    var compiled = new HashSet<Declared>(methods.SelectMany(Find));
    var callables = all.Where(each => each.Kind == "type" || compiled.Contains(each)).Select(each => each.Key);
    Console.WriteLine("{\"expected\":[" + string.Join(",", expected) + "],\"callers\":" + List(callers) + ",\"callables\":" + List(callables)
      + ",\"covered\":" + List(covered) + ",\"outside\":" + List(outside) + ",\"held\":" + List(held) + ",\"types\":" + List(types) + ",\"files\":" + List(lines.Keys) + "}");
  }

  static string Quoted(string text) { return "\"" + Regex.Replace(text.Replace("\\", "\\\\").Replace("\"", "\\\""), "[\\u0000-\\u001f]", " ") + "\""; }
  static string List(IEnumerable<string> texts) { return "[" + string.Join(",", texts.Distinct().Select(Quoted)) + "]"; }

  // ── where things are declared ──

  /** Comments, strings and directives as blanks; branches that are not compiled stay. */
  static string Blanked(string text) {
    return Regex.Replace(text, "//[^\\n]*|/\\*[\\s\\S]*?\\*/|\\$?@\\$?\"(?:[^\"]|\"\")*\"|\\$?\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'|(?m:^[ \\t]*#[^\\n]*)",
      match => Regex.Replace(match.Value, "[^\\n]", match.Value[0] == '"' || match.Value[0] == '$' || match.Value[0] == '@' ? "_" : " "));
  }

  static void Scan(string file) {
    var path = file.Substring(root.Length);
    var text = File.ReadAllText(file);
    lines[path] = text.Split('\n');
    var code = Blanked(text);
    var starts = new List<int> { 0 };
    for (var i = 0; i < code.Length; i++) if (code[i] == '\n') starts.Add(i + 1);
    Func<int, int> lineAt = at => { var found = starts.BinarySearch(at); return (found < 0 ? ~found - 1 : found) + 1; };
    var stack = new Stack<Declared>();
    var begin = 0; var parens = 0;
    Declared open = null;
    for (var i = 0; i < code.Length; i++) {
      var sign = code[i];
      if (sign == '(') parens++;
      if (sign == ')') parens--;
      if (sign == '}') { if (stack.Count > 0) { var done = stack.Pop(); if (done != null) done.Last = lineAt(i); } begin = i + 1; parens = 0; open = null; continue; }
      var isArrow = sign == '=' && i + 1 < code.Length && code[i + 1] == '>';
      if (sign != '{' && sign != ';' && !(isArrow && parens == 0)) continue;
      if (parens > 0 && sign != '{') continue;
      var around = stack.Count > 0 ? stack.Peek() : null;
      var isTypeLevel = stack.Count == 0 || (around != null && (around.Kind == "namespace" || around.Kind == "type"));
      if (isTypeLevel && open == null) {
        var made = Header(code.Substring(begin, i - begin), begin, path, around, lineAt, sign == ';');
        if (made != null) { made.First = lineAt(begin + Regex.Match(code.Substring(begin, i - begin), "^\\s*").Length); made.Last = lineAt(i); }
        if (isArrow) { open = made; continue; }
        if (sign == '{') stack.Push(made); 
        else if (made != null && made.Kind == "namespace") stack.Push(made);
      } else if (open != null && sign == ';') { open.Last = lineAt(i); open = null; }
      else if (sign == '{') { stack.Push(null); if (open != null) { begin = i + 1; continue; } }
      begin = i + 1;
      if (sign == '{') parens = 0;
    }
  }

  static Declared Header(string header, int at, string path, Declared around, Func<int, int> lineAt, bool isShort) {
    var outer = around == null ? "" : around.Type;
    var clean = Regex.Replace(header, "\\[[^\\[\\]]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*\\](?=\\s*(?:\\[|\\w))", match => Regex.IsMatch(match.Value, "^\\[[,\\s]*\\]$") ? match.Value : Regex.Replace(match.Value, "[^\\n]", " "));
    var named = Regex.Match(clean, "\\bnamespace\\s+([\\w.]+)");
    if (named.Success) return new Declared { Kind = "namespace", Type = outer == "" ? named.Groups[1].Value : outer + "." + named.Groups[1].Value, Path = path };
    var type = Regex.Match(clean, "(?<![\\w@])(class|struct|interface|enum|record)\\s+(\\w+)\\s*(<[^>]*>)?");
    if (type.Success && !Regex.IsMatch(clean, "\\bwhere\\b[^{]*\\b(class|struct)\\b") || type.Success && type.Index < (clean.IndexOf("where") < 0 ? int.MaxValue : clean.IndexOf("where"))) {
      var arity = type.Groups[3].Success ? type.Groups[3].Value.Count(each => each == ',') + 1 : 0;
      var full = (outer == "" ? "" : outer + (around.Kind == "type" ? "/" : ".")) + type.Groups[2].Value + (arity > 0 ? "`" + arity : "");
      var made = new Declared { Kind = "type", Type = full, Name = type.Groups[2].Value, Path = path, Line = lineAt(at + type.Groups[2].Index), Parameters = new string[0], Header = clean };
      all.Add(made);
      return made;
    }
    if (around == null || around.Kind != "type" || Regex.IsMatch(clean, "\\bdelegate\\b")) return null;
    var member = Regex.Match(clean, "(?<![\\w=>])(\\w+)\\s*(<[^()=;]*>)?\\s*\\(");
    var equals = clean.IndexOf('=');
    if (member.Success && !Regex.IsMatch(clean, "\\boperator\\b") && (equals < 0 || equals > member.Index)) {
      var made = new Declared { Kind = "method", Type = around.Type, Name = member.Groups[1].Value, Path = path, Line = lineAt(at + member.Groups[1].Index), Parameters = Parameters(clean, member.Index + member.Length) };
      all.Add(made);
      return made;
    }
    if (isShort) return null;
    var property = Regex.Match(clean.TrimEnd(), "(\\w+)$");
    if (!property.Success || equals >= 0) return null;
    var known = new Declared { Kind = "property", Type = around.Type, Name = property.Groups[1].Value, Path = path, Line = lineAt(at + property.Groups[1].Index), Parameters = new string[0] };
    all.Add(known);
    return known;
  }

  /** The simple names of the types between the parentheses. */
  static string[] Parameters(string text, int from) {
    var depth = 0; var angle = 0; var parts = new List<StringBuilder> { new StringBuilder() };
    for (var i = from; i < text.Length; i++) {
      var sign = text[i];
      if (sign == '(' || sign == '[') depth++;
      if (sign == ')' || sign == ']') { if (depth == 0) break; depth--; }
      if (sign == '<') angle++; if (sign == '>') angle--;
      if (sign == ',' && depth == 0 && angle == 0) parts.Add(new StringBuilder()); else parts[parts.Count - 1].Append(sign);
    }
    return parts.Select(each => each.ToString().Split('=')[0].Trim()).Where(each => each != "")
      .Select(each => { var words = Regex.Replace(Regex.Replace(each, "^(?:\\s*\\[[^\\]]*\\])*\\s*", ""), "^(?:(?:this|ref|out|in|params)\\s+)*", ""); var cut = Regex.Match(words, "\\s+\\w+$"); return Simple(cut.Success ? words.Substring(0, cut.Index) : words); }).ToArray();
  }

  static readonly Dictionary<string, string> keywords = new Dictionary<string, string> { {"int","Int32"},{"uint","UInt32"},{"long","Int64"},{"ulong","UInt64"},{"short","Int16"},{"ushort","UInt16"},{"byte","Byte"},{"sbyte","SByte"},{"bool","Boolean"},{"char","Char"},{"string","String"},{"object","Object"},{"double","Double"},{"float","Single"},{"decimal","Decimal"},{"dynamic","Object"} };

  static string Simple(string type) {
    var name = Regex.Match(Regex.Replace(Regex.Replace(type, "<.*>", ""), "[\\w.]+\\.", ""), "\\w+").Value;
    var isArray = type.Contains("[");
    return (keywords.ContainsKey(name) ? keywords[name] : name) + (isArray ? "[]" : "") + (type.TrimEnd().EndsWith("?") ? "?" : "");
  }

  static string Simple(TypeReference type) {
    if (type is ByReferenceType) return Simple(((ByReferenceType)type).ElementType);
    if (type is ArrayType) return Simple(((ArrayType)type).ElementType) + "[]";
    if (type is GenericInstanceType && type.Name == "Nullable`1") return Simple(((GenericInstanceType)type).GenericArguments[0]) + "?";
    return Regex.Replace(type.Name, "`\\d+", "");
  }

  static List<Declared> Find(MethodDefinition method) {
    var type = method.DeclaringType.FullName;
    var name = method.IsConstructor ? Regex.Replace(method.DeclaringType.Name, "`\\d+", "") : method.Name.Substring(method.Name.LastIndexOf('.') + 1);
    var found = all.Where(each => each.Kind == "method" && each.Type == type && each.Name == name && each.Parameters.Length == method.Parameters.Count).ToList();
    if (found.Count > 1) {
      var types = method.Parameters.Select(each => Simple(each.ParameterType)).ToArray();
      var same = found.Where(each => each.Parameters.SequenceEqual(types)).ToList();
      if (same.Count > 0) found = same;
    }
    if (found.Count > 1 && method.HasBody && Points(method).Count > 0) {
      var at = Points(method).First();
      var path = Relative(at.Url);
      found = found.Where(each => each.Path == path && each.First <= at.StartLine && at.StartLine <= each.Last).ToList();
    }
    if (found.Count == 0 && method.IsConstructor) return all.Where(each => each.Kind == "type" && each.Type == type).ToList();
    return found;
  }

  static string Relative(string url) { return url.StartsWith(root) ? url.Substring(root.Length) : url; }

  // ── what inherits ──

  /** Where a type is declared; nothing where branches declare it twice: the assembly does not say which was compiled. */
  static List<Declared> Parts(TypeReference type) {
    var found = all.Where(each => each.Kind == "type" && each.Type == type.GetElementType().FullName).ToList();
    return found.Count > 1 && !found.All(each => Regex.IsMatch(each.Header, "\\bpartial\\b")) ? new List<Declared>() : found;
  }

  /** The assembly names the bases of bases, too: those count that are written. */
  static void TellBases(TypeDefinition type) {
    foreach (var part in Parts(type)) {
      types.Add(part.Key);
      var bases = type.Interfaces.Select(each => each.InterfaceType).Concat(new[] { type.BaseType }).Where(each => each != null);
      foreach (var each in bases) {
        var targets = Parts(each);
        var name = Regex.Replace(each.Name, "`\\d+", "");
        if (targets.Count == 0 || !Regex.IsMatch(part.Header, ":[^:]*\\b" + name + "\\b")) continue;
        expected.Add("{\"kind\":\"inherits\",\"from\":" + Quoted(part.Key) + ",\"accepted\":" + List(targets.Select(one => one.Key)) + ",\"site\":" + Quoted(part.Path + ":" + part.Line) + ",\"text\":" + Quoted(each.FullName) + "}");
      }
    }
  }

  // ── what is called ──

  static readonly Dictionary<MethodDefinition, List<MethodDefinition>> overriding = new Dictionary<MethodDefinition, List<MethodDefinition>>();

  static bool SameShape(MethodDefinition one, MethodDefinition other) {
    return one.Name == other.Name && one.Parameters.Count == other.Parameters.Count
      && one.Parameters.Zip(other.Parameters, (a, b) => a.ParameterType.IsGenericParameter || b.ParameterType.IsGenericParameter || Simple(a.ParameterType) == Simple(b.ParameterType)).All(each => each);
  }

  static void Overrides(MethodDefinition method) {
    if (!method.IsVirtual || method.IsNewSlot) return;
    // What it overrides stands outside where no base inside begins it: calls of it name the one outside.
    var begins = false;
    for (var type = Resolved(method.DeclaringType.BaseType); type != null && type.Module == method.Module; type = Resolved(type.BaseType))
      begins |= type.Methods.Any(each => each.IsVirtual && each.IsNewSlot && SameShape(each, method));
    if (!begins) foreach (var each in Find(method)) outside.Add(each.Key);
    for (var type = Resolved(method.DeclaringType.BaseType); type != null; type = Resolved(type.BaseType))
      foreach (var each in type.Methods.Where(each => each.IsVirtual && SameShape(each, method))) {
        if (!overriding.ContainsKey(each)) overriding[each] = new List<MethodDefinition>();
        overriding[each].Add(method);
      }
  }

  static TypeDefinition Resolved(TypeReference type) { try { return type == null ? null : type.Resolve(); } catch (AssemblyResolutionException) { return null; } }

  static void Tell(MethodDefinition method) {
    var points = Points(method);
    if (points.Count == 0) return;
    foreach (var point in points) for (var line = point.StartLine; line <= point.EndLine; line++) covered.Add(Relative(point.Url) + ":" + line);
    foreach (var instruction in method.Body.Instructions) {
      if (instruction.OpCode != OpCodes.Call && instruction.OpCode != OpCodes.Callvirt && instruction.OpCode != OpCodes.Newobj) continue;
      MethodDefinition callee;
      try { callee = ((MethodReference)instruction.Operand).Resolve(); } catch (AssemblyResolutionException) { continue; }
      if (callee == null || callee.Module != method.Module) continue;
      if (callee.DeclaringType.Name.Contains("<") || callee.IsSpecialName && !callee.IsConstructor) continue;
      var point = points.LastOrDefault(each => each.Offset <= instruction.Offset);
      if (point == null) continue;
      var path = Relative(point.Url);
      if (!lines.ContainsKey(path)) continue;
      var name = callee.IsConstructor ? Regex.Replace(callee.DeclaringType.Name, "`\\d+", "") : callee.Name.Substring(callee.Name.LastIndexOf('.') + 1);
      var text = string.Join("\n", lines[path].Skip(point.StartLine - 1).Take(point.EndLine - point.StartLine + 1));
      var isWritten = callee.IsConstructor
        ? Regex.IsMatch(text, "\\bnew\\s+(?:[\\w.]+\\.)?" + name + "\\b") || Regex.IsMatch(text, ":\\s*(?:base|this)\\s*\\(") || Regex.IsMatch(text, "\\b(?:base|this)\\s*\\(")
        : Regex.IsMatch(text, "\\b" + name + "\\s*(?:<[^();]*>)?\\s*\\(");
      if (!isWritten) continue;
      var targets = Find(callee);
      if (targets.Count == 0 || targets.Count > 1 && targets.Any(each => each.Kind != "type")) { held.Add(name); continue; }
      var accepted = targets.Select(each => each.Key).ToList();
      if (overriding.ContainsKey(callee)) foreach (var each in overriding[callee]) accepted.AddRange(Find(each).Select(one => one.Key));
      var from = all.Where(each => each.Path == path && each.Kind != "type" && each.First <= point.StartLine && point.StartLine <= each.Last).OrderBy(each => each.Last - each.First).FirstOrDefault()
        ?? all.Where(each => each.Path == path && each.Kind == "type" && each.First <= point.StartLine && point.StartLine <= each.Last).OrderBy(each => each.Last - each.First).FirstOrDefault();
      if (from == null) continue;
      expected.Add("{\"kind\":\"calls\",\"from\":" + Quoted(from.Key) + ",\"accepted\":" + List(accepted) + ",\"site\":" + Quoted(path + ":" + point.StartLine) + ",\"text\":" + Quoted(lines[path][point.StartLine - 1].Trim()) + "}");
    }
  }
}
