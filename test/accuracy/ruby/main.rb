# Joins the notes of trace.rb with the sources and prints as JSON what they say. `ruby main.rb ROOT NOTES`, the paths on standard input.
require "json"

Site = Struct.new(:name, :first, :last, :receiver)
Body = Struct.new(:key, :name, :first, :last, :type, :base)

# What stands in a file: its definitions, and the names that it calls with the lines over which the call goes.
class Source
  SENDERS = %i[send __send__ public_send].freeze
  attr_reader :path, :bodies, :sites, :aliases, :lines

  def initialize(root, path)
    @path = path
    text = File.read(File.join(root, path), encoding: "UTF-8").scrub
    @lines = text.lines
    @bodies = [Body.new("#{path}:1:#{File.basename(path)}", nil, 1, @lines.length + 1)]
    @sites = Hash.new { |all, name| all[name] = [] }
    @aliases = []
    visit(RubyVM::AbstractSyntaxTree.parse(text))
  end

  def caller_at(line)
    bodies.select { |body| line.between?(body.first, body.last) }.min_by { |body| body.last - body.first }.key
  end

  # The definition of a name that begins at a line, or, of a type, is open there. `x=` is listed as x.
  def key_of(name, line)
    name = title(name)
    bodies.select { |body| body.name == name && line.between?(body.first, body.type ? body.last : body.first) }.max_by(&:first)&.key
  end

  # The type that a line opens, by the line of its first word.
  def type_at(line)
    bodies.find { |body| body.type && body.first == line }
  end

  def innermost_at(line)
    bodies.select { |body| body.name && line.between?(body.first, body.last) }.min_by { |body| body.last - body.first }
  end

  def calls?(name, line)
    sites[name.to_s].any? { |site| line.between?(site.first, site.last) }
  end

  def receiver?(name, line)
    sites[name].any? { |site| site.receiver && line.between?(site.first, site.last) }
  end

  def title(name)
    name.to_s.sub(/(?<=\w)=\z/, "")
  end

  private

  def visit(node)
    return unless node.is_a?(RubyVM::AbstractSyntaxTree::Node)
    parts = node.children
    case node.type
    when :DEFN then body(node, parts[0], node.first_lineno)
    when :DEFS then body(node, parts[1], node.first_lineno)
    when :CLASS, :MODULE then body(node, parts[0].children.last, parts[0].last_lineno, type: true, base: node.type == :CLASS ? parts[1] : nil)
    when :CALL, :QCALL, :OPCALL, :ATTRASGN then call(node, parts[1], parts[2])
    when :FCALL then call(node, parts[0], parts[1])
    when :VCALL then site(node, parts[0])
    when :SUPER, :ZSUPER then site(node, :super)
    when :OP_ASGN1 then %w([] []=).each { |name| site(node, name) }
    when :OP_ASGN2 then parts.grep(Symbol).each { |name| [name, "#{name}="].each { |each| site(node, each) } }
    when :BLOCK_PASS then (name = literal(parts[1])) && site(node, name)
    when :ALIAS then aliased(node, literal(parts[0]), literal(parts[1]))
    when :ITER
      made, arguments = parts[0].children if parts[0].type == :FCALL
      name = literal(first(arguments)) if made == :define_method
      body(node, name, parts[0].first_lineno) if name
    end
    parts.each { |part| visit(part) }
  end

  def call(node, name, arguments)
    site(node, name, receiver: node.type != :FCALL)
    if SENDERS.include?(name) && (sent = literal(first(arguments)))
      site(node, sent)
    elsif name == :alias_method && arguments
      aliased(node, literal(arguments.children[0]), literal(arguments.children[1]))
    end
  end

  def first(arguments)
    arguments.children[0] if arguments && arguments.type == :LIST
  end

  def literal(node)
    value = node.children[0] if node.is_a?(RubyVM::AbstractSyntaxTree::Node) && %i[LIT STR].include?(node.type)
    value if value.is_a?(Symbol) || value.is_a?(String)
  end

  def site(node, name, receiver: false)
    sites[name.to_s] << Site.new(name.to_s, node.first_lineno, node.last_lineno, receiver)
  end

  def body(node, name, line, type: false, base: nil)
    name = title(name)
    bodies << Body.new("#{path}:#{line}:#{name}", name, node.first_lineno, node.last_lineno, type, base)
  end

  def aliased(node, made, old)
    aliases << [made.to_s, old.to_s, "#{path}:#{node.first_lineno}:#{made}"] if made && old
  end
end

root, notes = ARGV
sources = {}
failed = []
$stdin.each_line(chomp: true) do |path|
  sources[path] = Source.new(root, path)
rescue SyntaxError, ArgumentError, EncodingError
  failed << path
end
aliases = sources.values.flat_map(&:aliases).group_by { |made, old, _| [made, old] }
expected = {}
executed = {}
related = {}
tell = lambda do |kind, from, accepted, source, line|
  related[[kind, from, accepted]] ||=
    { kind: kind, from: from, accepted: accepted, site: "#{source.path}:#{line}", text: (source.lines[line - 1] || "").strip }
end
ran = {}
types_at = lambda { |places| places.each_slice(2).filter_map { |path, at| sources[path]&.type_at(at.to_i)&.key } }
Dir.children(notes).each do |file|
  File.foreach(File.join(notes, file), chomp: true) do |note|
    if note.start_with?(":")
      how, from, line, *rest = note.split("\t")
      source = sources[from] or next
      line = line.to_i
      case how
      when ":require"
        text, target = rest
        # A name that is computed has no opinion.
        next unless source.lines[line - 1]&.match?(/["']#{Regexp.escape(text)}["']/)
        ran["imports #{from}:#{line}"] = true
        tell.call("imports", from, [target], source, line) if sources.key?(target)
      when ":open"
        type = source.type_at(line)
        next unless type&.base && %i[CONST COLON2 COLON3].include?(type.base.type)
        (line..type.base.last_lineno).each { |each| ran["inherits #{from}:#{each}"] = true }
        accepted = types_at.call(rest)
        tell.call("inherits", type.key, accepted, source, line) unless accepted.empty?
      when ":mix"
        type = source.innermost_at(line)
        next unless type&.type && %w[include extend prepend].any? { |word| source.calls?(word, line) }
        ran["inherits #{from}:#{line}"] = true
        # `extend self` says nothing of another type.
        accepted = types_at.call(rest) - [type.key]
        tell.call("inherits", type.key, accepted, source, line) unless accepted.empty?
      end
      next
    end
    from, line, called, *targets = note.split("\t")
    source = sources[from] or next
    line = line.to_i
    names = targets.each_slice(3).map(&:last)
    # A call that nobody wrote (`initialize`, `to_s`, `<=>` by a library) is none of the source; `super` names no method.
    written = [called, *("super" if source.calls?("super", line) && !source.calls?(called, line))].find { |name| source.calls?(name, line) }
    next if written.nil?
    [called, *names].each { |name| executed["#{from}:#{line}:#{source.title(name)}"] = true }
    targets = targets.first(3) if written == "super"
    if called == "new"
      # The class, where it has a name, and the first constructor; those above it only where `new` stands alone.
      kept = targets.each_slice(3).to_a
      above = kept.each_index.select { |at| kept[at][2] == "initialize" }.drop(1)
      targets = kept.reject.with_index { |_, at| above.include?(at) }.flatten if source.receiver?("new", line)
    end
    accepted = targets.each_slice(3).filter_map { |path, at, name| sources[path]&.key_of(name, at.to_i) }
    next if accepted.empty?
    accepted += (aliases[[called, names.first]] || []).map(&:last)
    # Of a constructor and its class the constructor comes first.
    accepted = accepted.partition { |key| key.end_with?(":initialize") }.flatten if called == "new"
    expected[[source.caller_at(line), accepted, line]] ||=
      { kind: "calls", from: source.caller_at(line), accepted: accepted, site: "#{from}:#{line}", text: (source.lines[line - 1] || "").strip }
  end
end
puts JSON.generate(expected: expected.values + related.values, ran: ran.keys, callers: sources.values.flat_map { |source| source.bodies.map(&:key) }, executed: executed.keys, files: sources.keys, failed: failed)
