import { followedLink } from "./link.ts";

// Chapters lead to their moment in the player of their figure, and players play one at a time. Without this script, a
// chapter leads to the file at its moment: https://www.w3.org/TR/media-frags/#naming-time

document.addEventListener("click", (event) => {
  const link = followedLink(event, ".son .chapitres a");
  const player = link?.closest(".son")?.querySelector("audio");
  if (!link || !player) return;
  event.preventDefault();
  const seek = () => {
    player.currentTime = secondsOf(link);
  };
  // Before anything of the sound is known, not all browsers keep the moment asked for.
  if (player.readyState > 0) seek();
  else player.addEventListener("loadedmetadata", seek, { once: true });
  // The player itself shows that a file is missing.
  player.play().catch(() => {});
});

// These events do not bubble: they are caught on their way down.
document.addEventListener(
  "timeupdate",
  ({ target }) => markChapter(target as HTMLMediaElement),
  true,
);
document.addEventListener(
  "play",
  ({ target }) => {
    for (const player of document.querySelectorAll<HTMLMediaElement>("audio, video")) {
      if (player !== target) player.pause();
    }
  },
  true,
);

function markChapter(player: HTMLMediaElement): void {
  const links = [
    ...(player.closest(".son")?.querySelectorAll<HTMLAnchorElement>(".chapitres a") ?? []),
  ];
  const current = links.findLast((link) => secondsOf(link) <= player.currentTime);
  for (const link of links) {
    if (link === current) link.ariaCurrent = "true";
    else link.ariaCurrent = null;
  }
}

function secondsOf({ hash }: HTMLAnchorElement): number {
  return Number(hash.replace("#t=", ""));
}
