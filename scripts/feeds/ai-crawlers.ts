/**
 * Robots that gather texts for the makers of generative models, or to answer in the place of those who wrote them, by the
 * names that their makers publish; those that search engines send for their results are not among them. Names only: a
 * robot that does not give its own is stopped by no file.
 *
 * Gathered from the makers' pages and from https://github.com/ai-robots-txt/ai.robots.txt (MIT).
 */
export const AI_CRAWLERS: readonly string[] = [
  "AI2Bot",
  "Ai2Bot-Dolma",
  "Amazonbot",
  "anthropic-ai",
  // A word for Apple and Google, whose robots are those of their search engines.
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ChatGPT-User",
  "Claude-SearchBot",
  "Claude-User",
  "ClaudeBot",
  "cohere-ai",
  "cohere-training-data-crawler",
  "Diffbot",
  "DuckAssistBot",
  "FacebookBot",
  "Google-CloudVertexBot",
  "Google-Extended",
  "GoogleOther",
  "GPTBot",
  "img2dataset",
  "meta-externalagent",
  "meta-externalfetcher",
  "MistralAI-User",
  "OAI-SearchBot",
  "omgili",
  "PanguBot",
  "Perplexity-User",
  "PerplexityBot",
  "Timpibot",
  "YouBot",
];
