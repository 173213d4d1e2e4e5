# Loaded into every Ruby of a run (RUBYOPT): notes which lines of the project call which methods, and writes them when it ends.
# ACCURACY_ROOT is the project, ACCURACY_OUT the folder for the notes: `path line called-name` and, for each that is meant, its
# path, line and name: the method that ran and those that it overrides, or a class and its constructor. Lines that begin with a
# word of their own tell what was required (`:require path line text loaded-path`), opened (`:open path line`, then path and line of
# each place where its superclass is opened) and mixed in (`:mix path line`, then path, line and name of each place of the module).

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

  RELATIONS = {}

  def self.inside(place)
    place && INSIDE[place.path]
  end

  # What a text given to `require` names here: the load path is that of the moment.
  def self.required(place, text, full = nil)
    from = inside(place) or return
    _, path = full ? $LOAD_PATH.resolve_feature_path(full) : $LOAD_PATH.resolve_feature_path(text)
    RELATIONS[[":require", from, place.lineno, text, path && INSIDE[path]]] = true
  rescue LoadError, TypeError
    nil
  end

  def self.mixed(place, modules)
    from = inside(place) or return
    modules.each do |each|
      places = OPENED.fetch(each) { [] }.filter_map { |path, line| INSIDE[path] && [INSIDE[path], line] }
      RELATIONS[[":mix", from, place.lineno, *places.flatten]] = true if each.instance_of?(Module)
    end
  end

  def self.note_opened
    OPENED.each do |type, places|
      base = Class === type ? type.superclass : nil
      above = base ? OPENED.fetch(base) { [] }.filter_map { |path, line| INSIDE[path] && [INSIDE[path], line] } : []
      places.each { |path, line| INSIDE[path] && RELATIONS[[":open", INSIDE[path], line, *above.flatten]] = true }
    end
  end

  module Mixing
    %i[include prepend].each do |name|
      define_method(name) do |*modules|
        AccuracyTrace.mixed(caller_locations(1, 1).first, modules)
        super(*modules)
      end
    end
  end

  def self.write
    note_opened
    lines = SEEN.keys.map do |from, line, called, path, at, name, type|
      target = path && INSIDE[path]
      [from, line, called, *(target ? [target, at, name, *overridden(type, name)] : [])]
    end
    CONSTRUCTED.each_key { |from, line, type| lines << [from, line, "new", *constructed(type)] }
    lines.concat(RELATIONS.keys)
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

Module.prepend(AccuracyTrace::Mixing)

module Kernel
  alias accuracy_require require
  alias accuracy_load load
  alias accuracy_extend extend
  private :accuracy_require, :accuracy_load

  def extend(*modules)
    AccuracyTrace.mixed(caller_locations(1, 1).first, modules) if Module === self
    accuracy_extend(*modules)
  end

  private

  def require(path)
    AccuracyTrace.required(caller_locations(1, 1).first, path)
    accuracy_require(path)
  end

  def require_relative(path)
    place = caller_locations(1, 1).first
    full = File.expand_path(path, File.dirname(File.realpath(place.absolute_path || place.path)))
    AccuracyTrace.required(place, path, full)
    accuracy_require(full)
  end
end

class Module
  alias accuracy_autoload autoload

  def autoload(name, path)
    AccuracyTrace.required(caller_locations(1, 1).first, path)
    accuracy_autoload(name, path)
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
