// The engine's own program, beside an extraction thread that dies.
import "../../../src/node/sqlWorker.ts";
