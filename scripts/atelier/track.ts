/** Samples a second: CD quality, what every player and every encoder takes. */
export const RATE = 44_100;

/** Samples from −1 to 1, one channel. */
export type Track = Float64Array;

/** A sound of that many seconds, from the level at each moment (in seconds from its beginning). */
export function draw(seconds: number, level: (time: number) => number): Track {
  const sound = new Float64Array(Math.round(seconds * RATE));
  for (let i = 0; i < sound.length; i++) sound[i] = level(i / RATE);
  return sound;
}

/** Adds a sound to a track, from that second on; what would go past the end of the track is dropped. */
export function lay(track: Track, sound: Track, second: number, loudness: number): void {
  const start = Math.round(second * RATE);
  const end = Math.min(sound.length, track.length - start);
  for (let i = 0; i < end; i++) {
    track[start + i] = (track[start + i] ?? 0) + (sound[i] ?? 0) * loudness;
  }
}

/** From 0 to 1 and back, without a click: it takes `attack` seconds to rise, and falls until `length`. */
export function swell(time: number, attack: number, length: number): number {
  if (time < 0 || time > length) return 0;
  const part = time < attack ? time / attack : (length - time) / (length - attack);
  return Math.sin((part * Math.PI) / 2) ** 2;
}

/** What air, leaves and a slope leave of a sound that comes from afar: fewer high notes, and a few late copies. */
export function fromAfar(sound: Track, cutoff: number): Track {
  const echoes = [
    { delay: 0, loudness: 1 },
    { delay: 0.037, loudness: 0.3 },
    { delay: 0.109, loudness: 0.2 },
    { delay: 0.193, loudness: 0.12 },
    { delay: 0.347, loudness: 0.07 },
  ];
  const far = new Float64Array(sound.length + RATE / 2);
  const muffled = lowPass(sound, () => cutoff);
  for (const { delay, loudness } of echoes) lay(far, muffled, delay, loudness);
  return far;
}

/** First-order low-pass filter, whose cutoff (in hertz) may change with time. */
export function lowPass(sound: Track, cutoff: (time: number) => number): Track {
  let [kept, share] = [0, 0];
  return sound.map((sample, i) => {
    // A cutoff that wanders is followed well enough every three milliseconds, and costs an exponential each time.
    if (i % 128 === 0) share = 1 - Math.exp((-2 * Math.PI * cutoff(i / RATE)) / RATE);
    kept += share * (sample - kept);
    return kept;
  });
}
