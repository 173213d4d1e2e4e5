# Loaded into every Ruby of a run (RUBYOPT): notes which lines of the project call which methods, and writes them when it ends.
# ACCURACY_ROOT is the project, ACCURACY_OUT the folder for the notes: `path line called-name` and, for each that is meant, its
# path, line and name: the method that ran and those that it overrides, or a class and its constructor.

# Operators on built-in values are calls like others then.
RubyVM::InstructionSequence.compile_option = { specialized_instruction: false }

module AccuracyTrace
  ROOT = File.realpath(ENV.fetch("ACCURACY_ROOT")) + "/"
  OUT = ENV.fetch("ACCURACY_OUT")
  SEEN = {}
  CONSTRUCTED = {}
  INSIDE = Hash.new do |known, path|
    full = File.realpath(path) rescue nil
    known[path] = full&.start_with?(ROOT) ? full.delete_prefix(ROOT) : false
  end
  NAME = Module.instance_method(:name)
  OPENED = Hash.new { |all, type| all[type] = [] }.compare_by_identity

  # Where classes are opened: what Ruby itself says of constants is their autoload, where there is one.
  TYPES = TracePoint.new(:class) { |point| OPENED[point.self] << [point.path, point.lineno] }

  CALLS = TracePoint.new(:call) do |point|
    place = caller_locations(2, 1)&.first
    from = place && INSIDE[place.path]
    SEEN[[from, place.lineno, point.callee_id, point.path, point.lineno, point.method_id, point.defined_class]] = true if from
  end

  # What is written in C: libraries, readers and writers that Ruby makes, and `new`.
  OUTSIDE = TracePoint.new(:c_call) do |point|
    from = INSIDE[point.path]
    if from
      if point.method_id == :new && Class === point.self
        CONSTRUCTED[[from, point.lineno, point.self]] = true
      else
        SEEN[[from, point.lineno, point.method_id]] = true
      end
    end
  end

  def self.write
    lines = SEEN.keys.map do |from, line, called, path, at, name, type|
      target = path && INSIDE[path]
      [from, line, called, *(target ? [target, at, name, *overridden(type, name)] : [])]
    end
    CONSTRUCTED.each_key { |from, line, type| lines << [from, line, "new", *constructed(type)] }
    File.write(File.join(OUT, "#{$$}-#{rand(1 << 40)}"), lines.map { |each| each.join("\t") + "\n" }.join)
  end

  def self.overridden(type, name)
    type.ancestors.drop(1).flat_map do |above|
      own = above.instance_method(name) if above.method_defined?(name, false) || above.private_method_defined?(name, false)
      path, line = own&.source_location
      path = path && INSIDE[path]
      path ? [path, line, name] : []
    end
  end

  # The class itself, and the constructor that it has or inherits; then those above, which stand for it where `new` is called
  # without a receiver.
  def self.constructed(type)
    name = NAME.bind_call(type)
    places = OPENED.fetch(type) { [name && (Object.const_source_location(name) rescue nil)] }
    own = type.instance_method(:initialize)
    [*places.map { |place| [place, name&.split("::")&.last] }, [own.source_location, "initialize"]].flat_map do |(path, line), title|
      path = path && INSIDE[path]
      path ? [path, line, title] : []
    end + overridden(own.owner, :initialize)
  end
end

at_exit do
  AccuracyTrace::CALLS.disable
  AccuracyTrace::OUTSIDE.disable
  AccuracyTrace::TYPES.disable
  AccuracyTrace.write
end
AccuracyTrace::TYPES.enable
AccuracyTrace::CALLS.enable
AccuracyTrace::OUTSIDE.enable
