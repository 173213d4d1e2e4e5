// Runs a TypeScript program in a thread or process of its own: the program's URL is the first argument.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
