// The contract of the small tables, held against every description: the next table costs a line here.
import assert from "node:assert/strict";
import { openConnection } from "../../../../src/core/store/openConnection.ts";
import type { Column } from "../../../../src/core/store/records/columns.ts";
import { columnName } from "../../../../src/core/store/records/recordType.ts";
import type {
  Columns,
  RecordOf,
  RecordType,
} from "../../../../src/core/store/records/recordType.ts";
import { Repository } from "../../../../src/core/store/records/repository.ts";
import {
  recordTypes,
  rootRecord,
} from "../../../../src/core/store/records/types.ts";
import { Session } from "../../../../src/core/store/session.ts";
import type { Sqlite } from "../../../../src/core/store/sqlite.ts";
import { sqliteForTests } from "../sampleStore.ts";

type AnyRecord = Record<string, unknown>;

/** Words that a table's CHECK allows, and numbers of rows that others point at. */
const allowed: Readonly<Record<string, unknown>> = {
  errorClass: "permanent",
  runId: 1,
  level: 2,
  state: "pending",
};

/** The `number`th record of a table; two numbers give records that differ in every field that may. */
function sample(
  { columns, key, numbered }: RecordType<Columns, string>,
  number: number,
): AnyRecord {
  const record: AnyRecord = {};
  for (const [field, column] of Object.entries(columns))
    record[field] =
      field in allowed
        ? allowed[field]
        : valueOf(column, field, number, key.includes(field));
  if (numbered) for (const field of key) record[field] = number;
  return record;
}

function valueOf(
  column: Column<unknown>,
  field: string,
  number: number,
  isKey: boolean,
): unknown {
  if (column.optional && !isKey && number % 2 === 0) return undefined;
  switch (column.type) {
    case "TEXT":
      return `${field} ${number} 'ä'`;
    case "REAL":
      return number + 0.25;
    case "INTEGER":
      // A flag gives back what it takes; a number would not.
      return column.fromSql(1) === true ? number % 2 === 0 : number;
  }
}

describe("the small tables", () => {
  let session: Session;
  let sqlite: Sqlite;
  before(async () => {
    sqlite = await sqliteForTests();
  });
  beforeEach(() => {
    session = new Session(openConnection(sqlite, {}).connection);
    // What foreign keys point at.
    session.transaction(() => {
      session.records.run.create({
        startedAt: 1,
        finishedAt: undefined,
        milliseconds: undefined,
        outcome: "running",
        files: 0,
        failed: 0,
      });
    });
  });
  afterEach(() => {
    session.connection.close();
  });

  for (const type of recordTypes as readonly RecordType<Columns, string>[])
    describe(type.table, () => {
      const first = (repository: Repository<Columns, string>): number =>
        repository.count() + 1;

      /** Runs in one transaction, from an otherwise empty table. */
      function within(
        work: (
          repository: Repository<Columns, string>,
          sampleOf: (number: number) => RecordOf<Columns>,
        ) => void,
      ): void {
        const repository = new Repository(session, type);
        session.transaction(() => {
          if (type.table !== "ingest_run") repository.removeAll();
          const offset = first(repository) - 1;
          work(repository, (number) => sample(type, number + offset));
        });
      }

      it("is in the database as it is described", () => {
        const found = session.connection.all(
          `SELECT name, type, "notnull", pk FROM pragma_table_info('${type.table}')`,
        );
        assert.deepEqual(
          found.map(([name]) => name).sort(),
          Object.keys(type.columns).map(columnName).sort(),
        );
        for (const [field, column] of Object.entries(type.columns)) {
          const [, kind, notNull, key] = found.find(
            ([name]) => name === columnName(field),
          )!;
          assert.equal(kind, column.type, field);
          const place = type.key.indexOf(field) + 1;
          assert.equal(key, place, field);
          if (place === 0)
            assert.equal(notNull, column.optional ? 0 : 1, field);
        }
      });

      it("gives back what was created, and refuses a second one of the same key", () => {
        within((repository, sampleOf) => {
          const one = repository.create(sampleOf(1));
          assert.deepEqual(one, sampleOf(1));
          assert.deepEqual(repository.read(one), one);
          assert.equal(repository.read(sampleOf(9)), undefined);
          if (!type.numbered)
            assert.throws(() => repository.create(sampleOf(1)), {
              code: "internal",
            });
        });
      });

      it("replaces what is there and nothing else", () => {
        within((repository, sampleOf) => {
          const key = (number: number): object =>
            Object.fromEntries(
              type.key.map((field) => [field, sampleOf(number)[field]]),
            );
          repository.create(sampleOf(1));
          repository.create(sampleOf(2));
          const changed = { ...sampleOf(3), ...key(1) };
          assert.equal(repository.replace(changed), true);
          assert.deepEqual(repository.read(changed), changed);
          assert.deepEqual(repository.read(sampleOf(2)), sampleOf(2));
          assert.equal(repository.replace(sampleOf(9)), false);
        });
      });

      it("writes over what has the same key, and adds what is new", () => {
        within((repository, sampleOf) => {
          repository.create(sampleOf(1));
          const before = repository.count();
          repository.upsert(sampleOf(1), sampleOf(2));
          assert.equal(repository.count(), before + 1);
          assert.deepEqual(repository.read(sampleOf(2)), sampleOf(2));
        });
      });

      it("removes one, and says whether there was one", () => {
        within((repository, sampleOf) => {
          repository.batch([sampleOf(1), sampleOf(2)]);
          assert.equal(repository.remove(sampleOf(1)), true);
          assert.equal(repository.remove(sampleOf(1)), false);
          assert.deepEqual(repository.read(sampleOf(2)), sampleOf(2));
        });
      });

      it("gives pages in the order of the key, from both ends", () => {
        within((repository, sampleOf) => {
          const before = repository.count();
          const numbers = [1, 2, 3, 4, 5];
          repository.batch(numbers.map(sampleOf));
          const all = repository.page({ limit: 100 }).slice(before);
          assert.deepEqual(all, numbers.map(sampleOf));
          assert.deepEqual(
            repository.page({ limit: 2, offset: before + 2 }),
            all.slice(2, 4),
          );
          assert.deepEqual(
            repository.page({ limit: 2, descending: true }),
            all.slice(3).reverse(),
          );
        });
      });

      it("finds by any field, also by what is not there", () => {
        within((repository, sampleOf) => {
          repository.batch([1, 2, 3].map(sampleOf));
          for (const field of Object.keys(type.columns)) {
            const value = sampleOf(3)[field];
            const found = repository.page({
              where: { [field]: value },
              limit: 100,
            });
            assert.ok(found.length > 0, field);
            for (const each of found) assert.deepEqual(each[field], value);
            assert.equal(repository.count({ [field]: value }), found.length);
          }
        });
      });

      it("writes a batch whole or not at all, and nothing outside of a transaction", () => {
        const repository = new Repository(session, type);
        const before = repository.count();
        const twice = [sample(type, 7), sample(type, 7)];
        if (!type.numbered)
          session.transaction(() => {
            assert.throws(() => {
              repository.batch(twice);
            });
          });
        assert.equal(repository.count(), before);
        for (const write of [
          () => repository.create(sample(type, 7)),
          () => repository.replace(sample(type, 7)),
          () => repository.remove(sample(type, 7)),
          () => repository.removeAll(),
          () => {
            repository.upsert(sample(type, 7));
          },
        ])
          assert.throws(write, /outside of a transaction/);
      });
    });

  it("forget what lies below a bound", () => {
    const { root } = session.records;
    session.transaction(() => {
      root.batch(["a", "b", "c"].map((name) => ({ name, location: name })));
      assert.equal(root.removeBelow("id", 3), 2);
      assert.deepEqual(
        root.page({ limit: 9 }).map(({ name }) => name),
        ["c"],
      );
    });
  });

  it("undo an inner transaction alone, and everything with the outer one", () => {
    const { root } = session.records;
    const add = (name: string): void => {
      root.create({ name, location: name });
    };
    const failing = (work: () => void): void => {
      assert.throws(() => {
        session.transaction(() => {
          work();
          throw new Error("undone");
        });
      }, /undone/);
    };
    const names = (): string[] =>
      new Repository(session, rootRecord)
        .page({ limit: 9 })
        .map(({ name }) => name);
    session.transaction(() => {
      add("outer");
      failing(() => {
        add("inner");
        failing(() => {
          add("innermost");
        });
        assert.deepEqual(names(), ["outer", "inner"]);
      });
      session.transaction(() => {
        add("kept");
      });
    });
    assert.deepEqual(names(), ["outer", "kept"]);
    failing(() => {
      session.transaction(() => {
        add("lost");
      });
    });
    assert.deepEqual(names(), ["outer", "kept"]);
  });
});
