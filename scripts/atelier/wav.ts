import { RATE, type Track } from "./track.ts";

const HEADER = 44;
const BYTES = 2;

/** A WAV file of one channel, 16 bits a sample. http://soundfile.sapp.org/doc/WaveFormat/ */
export function wav(track: Track): Buffer {
  const file = Buffer.alloc(HEADER + track.length * BYTES);
  file.write("RIFF", 0, "ascii");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8, "ascii");
  file.writeUInt32LE(16, 16); // what follows of this chunk
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // channels
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * BYTES, 28);
  file.writeUInt16LE(BYTES, 32);
  file.writeUInt16LE(BYTES * 8, 34);
  file.write("data", 36, "ascii");
  file.writeUInt32LE(track.length * BYTES, 40);
  track.forEach((sample, i) => {
    const level = Math.max(-1, Math.min(1, sample));
    file.writeInt16LE(Math.round(level * 32_767), HEADER + i * BYTES);
  });
  return file;
}
