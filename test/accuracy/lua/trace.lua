-- Loaded into every Lua of a run (LUA_INIT): notes which lines of the project call which functions, and writes them when it ends.
-- ACCURACY_ROOT is the project, ACCURACY_OUT the folder for the notes: `path line first-line-of-caller called-name [path line]`.
-- What `require` finds is noted, too: `:require path line text [loaded-path]`.
-- A call at the end of a function leaves no caller behind: its line is the last one that was seen, its name is `*`.
local root, out = os.getenv("ACCURACY_ROOT"), os.getenv("ACCURACY_OUT")
local getinfo, sethook, running = debug.getinfo, debug.sethook, coroutine.running
local open, exit = io.open, os.exit
local noted, notes = {}, {}
local last = setmetatable({}, { __mode = "k" })
local inside = {}

local function pathOf(source)
  local known = inside[source]
  if known == nil then
    known = false
    if source:sub(1, 1) == "@" then
      local path = source:sub(2):gsub("/%./", "/"):gsub("^%./", "")
      if path:sub(1, #root + 1) == root .. "/" then path = path:sub(#root + 2) end
      if path:sub(1, 1) ~= "/" then
        -- Steps upwards are folded: `tests/../lib/x.lua`.
        local count
        repeat path, count = path:gsub("[^/.]+/%.%./", "", 1) until count == 0
        known = path
      end
    end
    inside[source] = known
  end
  return known
end

local function note(...)
  local text = table.concat({ ... }, "\t")
  if not noted[text] then
    noted[text] = true
    notes[#notes + 1] = text
  end
end

local function place(info)
  local path = info and info.what ~= "C" and pathOf(info.source)
  return path and { path, info.currentline, info.linedefined } or nil
end

local function hook(event)
  local thread = running() or "main"
  if event == "line" then
    last[thread] = place(getinfo(2, "Sl"))
  elseif event == "return" or event == "tail return" then
    last[thread] = place(getinfo(3, "Sl"))
  else
    local callee = getinfo(2, "nS")
    local target = callee.what ~= "C" and callee.linedefined > 0 and pathOf(callee.source) or nil
    local from, name = nil, callee.name
    if event == "tail call" then
      from, name = last[thread], "*"
    elseif callee.namewhat ~= "metamethod" and callee.namewhat ~= "for iterator" then
      from = place(getinfo(3, "Sl"))
    end
    if from and name and target then
      note(from[1], from[2], from[3], name, target, callee.linedefined)
    elseif from and name then
      note(from[1], from[2], from[3], name)
    end
  end
end

-- Loaders that a project sets in front of the usual ones know better; what they find is not noted.
local load_module, searchpath = require, package.searchpath
function require(name)
  local from = place(getinfo(2, "Sl"))
  if from and type(name) == "string" then
    local found = searchpath(name, package.path)
    note(":require", from[1], from[2], name, found and pathOf("@" .. found) or nil)
  end
  return load_module(name)
end

local create, wrap = coroutine.create, coroutine.wrap
local function hooked(body)
  return function(...)
    sethook(hook, "crl")
    return body(...)
  end
end
coroutine.create = function(body) return create(hooked(body)) end
coroutine.wrap = function(body) return wrap(hooked(body)) end

local function write()
  sethook()
  local name = tostring(notes):gsub("%W", "") .. "-" .. os.time()
  local file = open(out .. "/" .. name, "w")
  file:write(table.concat(notes, "\n"), "\n")
  file:close()
  notes = {}
end
os.exit = function(...)
  write()
  exit(...)
end
-- Collected when the state closes.
ACCURACY_END = setmetatable({}, { __gc = function() if #notes > 0 then write() end end })
sethook(hook, "crl")
