// Ruby beside what its language and other gems supply: types that are opened again, superclasses from outside, held classes.
import assert from "node:assert/strict";
import { callsOf, openSources } from "./sources.ts";

describe("Ruby and its library", () => {
  it("a mixin does not bring what everything has before the superclass, also where that comes from a library", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
module Named
  def name = nil
end
class Case < Library::Case
  def create = nil
  def format(text) = nil
end
class Rules < Case
  include Named
  def run
    create
    format("x")
  end
end
`),
      [
        "a.rb:Rules.run -> a.rb:Case.create calls exact",
        "a.rb:Rules.run -> a.rb:Case.format calls exact",
      ],
    );
  });

  it("a type of the language has what the project adds to it, and the project's own part of it what the language has", async () => {
    assert.deepEqual(
      await callsOf(`# file: lib/string.rb
class String
  def shout = upcase.twice
  def twice = self + self
  def strip = shout
end
# file: lib/other.rb
class Other
  def upcase = nil
  def length = nil
  def run(name)
    "a".shout
    "a".strip.length
    "a b".split.first.twice
  end
end
`),
      [
        "lib/other.rb:Other.run -> lib/string.rb:String.shout calls exact",
        "lib/other.rb:Other.run -> lib/string.rb:String.strip calls exact",
        "lib/other.rb:Other.run -> lib/string.rb:String.twice calls inferred",
        "lib/string.rb:String.shout -> lib/string.rb:String.twice calls inferred",
        "lib/string.rb:String.strip -> lib/string.rb:String.shout calls exact",
      ],
    );
  });

  it("a class that a constant or a member holds is constructed by it", async () => {
    assert.deepEqual(
      await callsOf(`# file: a.rb
module Tasks
  class List
    def initialize(size = 0) = nil
    def go = nil
  end
end
class Maker
  List = Tasks::List
  attr_reader :type
  def initialize
    @type = Tasks::List
  end
  def run
    List.new.go
    type.new(1)
  end
end
`),
      [
        "a.rb:Maker.run -> a.rb:Tasks.List.go calls exact",
        "a.rb:Maker.run -> a.rb:Tasks.List.initialize constructs exact",
      ],
    );
  });

  it("what another gem of the same repository has is required from its lib, unless several have it", async () => {
    const sources = await openSources(`# file: core/lib/shop/tax.rb
# file: core/lib/shared.rb
# file: web/lib/shared.rb
# file: web/lib/web/page.rb
require "shop/tax"
# file: tools/run.rb
require "shop/tax"
require "shared"
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes(" imports ")),
      [
        "tools/run.rb: -> [shared]  imports external",
        "tools/run.rb: -> core/lib/shop/tax.rb: imports exact",
        "web/lib/web/page.rb: -> core/lib/shop/tax.rb: imports exact",
      ],
    );
  });
});
