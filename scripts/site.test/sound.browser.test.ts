import type { Page } from "playwright-core";
import { expect, it } from "vitest";

import { SECONDS, writeMediaPage } from "./support/media-page.ts";
import { SOON, type Visited, visitMedia } from "./support/media-visit.ts";

import { servedSite } from "./support/served-site.ts";

// What a reader does with a sound, its chapters and its transcription.

const served = servedSite(writeMediaPage);

const open = (then: (visited: Visited) => Promise<void>) =>
  visitMedia(served.browser, served.server, then);
const player = (page: Page, place: number) =>
  page
    .locator("audio")
    .nth(place)
    .evaluate((audio: HTMLAudioElement) => ({
      time: audio.currentTime,
      isPlaying: !audio.paused,
    }));
const chapter = (page: Page, start: number) => page.locator(`.chapitres [href$="#t=${start}"]`);
const marked = (page: Page) => page.locator(".chapitres [aria-current=true]").allTextContents();

it("nothing is fetched before one listens; a chapter leads to its moment, and is marked", async () => {
  await open(async ({ page, asked }) => {
    expect(asked).not.toContain("entretien.wav");
    expect(await marked(page)).toEqual([]);
    await chapter(page, 30).click();
    await expect.poll(() => marked(page), SOON).toEqual(["0:30 Chapitre à 30"]);
    const { time, isPlaying } = await player(page, 0);
    expect(isPlaying).toBe(true);
    expect(time).toBeGreaterThanOrEqual(30);
    expect(time).toBeLessThan(SECONDS);
    await chapter(page, 10).click();
    await expect.poll(() => marked(page), SOON).toEqual(["0:10 Chapitre à 10"]);
    expect(new URL(page.url()).hash).toBe("");
  });
});

it("one plays at a time", async () => {
  await open(async ({ page }) => {
    await chapter(page, 10).click();
    await expect.poll(async () => (await player(page, 0)).time, SOON).toBeGreaterThan(10);
    await page
      .locator("audio")
      .nth(1)
      .evaluate((audio: HTMLAudioElement) => audio.play());
    await expect.poll(async () => (await player(page, 0)).isPlaying, SOON).toBe(false);
    expect((await player(page, 1)).isPlaying).toBe(true);
  });
});

it("a chapter asked for in another tab does not play here", async () => {
  await open(async ({ page, context }) => {
    const other = context.waitForEvent("page");
    await chapter(page, 10).click({ modifiers: ["ControlOrMeta"] });
    await other;
    expect((await player(page, 0)).isPlaying).toBe(false);
  });
});

it("on paper, the transcription replaces the player", async () => {
  await open(async ({ page }) => {
    const words = page.locator(".transcription p").first();
    expect(await words.isVisible()).toBe(false);
    await page.locator(".agrandir").first().click();
    await page.emulateMedia({ media: "print" });
    expect(await words.isVisible()).toBe(true);
    expect(await page.locator("audio").first().isVisible()).toBe(false);
    expect(await page.locator("dialog").isVisible()).toBe(false);
  });
});
