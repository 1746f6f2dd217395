import { formatDay, formatMonth } from "../../scripts/magazine/dates.ts";

export function Day({ day }: { day: string }) {
  return <time datetime={day}>{formatDay(day)}</time>;
}

export function Month({ month }: { month: string }) {
  return <time datetime={month}>{formatMonth(month)}</time>;
}
