/** `1:02:03` or `3:12`, in seconds; `undefined` for what is not a time of play. */
export function readPlayTime(text: string): number | undefined {
  const [, hours = "0", minutes, seconds] =
    /^(?:(\d{1,2}):(?=[0-5]\d:))?(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  if (minutes === undefined) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** `3:12`, `1:02:03`: as it is written beside a chapter. */
export function writePlayTime(seconds: number): string {
  const [hours, minutes, rest] = parts(Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `1 h 2 min`, `12 min 34 s`, `8 s`, with no-break spaces: what a reader expects to give. */
export function sayPlayTime(seconds: number): string {
  const [hours, minutes, rest] = parts(Math.max(1, Math.round(seconds)));
  if (hours > 0)
    return minutes > 0 ? `${hours}\u00a0h\u00a0${minutes}\u00a0min` : `${hours}\u00a0h`;
  if (minutes === 0) return `${rest}\u00a0s`;
  return rest > 0 ? `${minutes}\u00a0min\u00a0${rest}\u00a0s` : `${minutes}\u00a0min`;
}

/** `840 Ko`, `11,4 Mo`: thousands and millions of bytes, as systems and hosts count them. */
export function sayBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))}\u00a0Ko`;
  return `${(bytes / 1e6).toFixed(1).replace(".", ",").replace(/,0$/, "")}\u00a0Mo`;
}

function parts(seconds: number): [hours: number, minutes: number, seconds: number] {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}
