/** The database, and how many round trips were made to it. */
export function countingTrips(db: D1Database): { DB: D1Database; trips: () => number } {
  let trips = 0;
  const DB = new Proxy(db, {
    get(of, name: keyof D1Database) {
      if (name === 'batch') return (...list: Parameters<D1Database['batch']>) => (trips++, of.batch(...list));
      if (name !== 'prepare') return Reflect.get(of, name) as unknown;
      return (sql: string) => countingStatement(of.prepare(sql), () => trips++);
    },
  });
  return { DB, trips: () => trips };
}

/** A statement counts when it is run by itself; inside a batch the batch counts. */
function countingStatement(statement: D1PreparedStatement, count: () => void): D1PreparedStatement {
  for (const name of ['first', 'all', 'run'] as const) {
    const original = statement[name].bind(statement) as (...of: unknown[]) => unknown;
    Object.defineProperty(statement, name, { value: (...of: unknown[]) => (count(), original(...of)) });
  }
  const bind = statement.bind.bind(statement);
  Object.defineProperty(statement, 'bind', { value: (...of: unknown[]) => countingStatement(bind(...of), count) });
  return statement;
}
