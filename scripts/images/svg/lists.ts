// What a drawing may be made of. Lists of what is allowed, never of what is not: what tomorrow's browsers learn to run is
// left out without our knowing it. https://www.w3.org/TR/SVG2/eltindex.html, https://www.w3.org/TR/SVG2/attindex.html

export const SVG = "http://www.w3.org/2000/svg";
export const XLINK = "http://www.w3.org/1999/xlink";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const XHTML = "http://www.w3.org/1999/xhtml";
export const MATHML = "http://www.w3.org/1998/Math/MathML";

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Elements that write another's attributes as time goes. */
export const ANIMATIONS = new Set(words("animate animateMotion animateTransform set"));

/** An `a` keeps no address: it is then a group like another, that the styles of the drawing still find. */
export const ELEMENTS = new Set([
  ...words("svg g a defs symbol use switch view title desc style image"),
  ...words("path rect circle ellipse line polyline polygon text tspan textPath"),
  ...words("linearGradient radialGradient stop pattern marker clipPath mask filter mpath"),
  ...words(
    "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting",
  ),
  ...words("feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR"),
  ...words("feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight"),
  ...words("feSpecularLighting feSpotLight feTile feTurbulence"),
  ...ANIMATIONS,
]);

/** Where the characters between tags are shown, or read aloud. */
export const TEXTS = new Set(words("text title desc"));

/** What runs, in whichever namespace and case. */
export const PROGRAMS = new Set(words("script handler listener"));

/** Attributes read as CSS: escapes hide things in them, and they may call for other files. */
export const PRESENTATION = new Set([
  ...words("alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation"),
  ...words("color-interpolation-filters color-rendering direction display dominant-baseline fill"),
  ...words("fill-opacity fill-rule filter flood-color flood-opacity font-family font-size"),
  ...words(
    "font-size-adjust font-stretch font-style font-variant font-weight image-rendering kerning",
  ),
  ...words("glyph-orientation-horizontal glyph-orientation-vertical letter-spacing lighting-color"),
  ...words("marker-end marker-mid marker-start mask mask-type opacity overflow paint-order"),
  ...words("pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray"),
  ...words("stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity"),
  ...words(
    "stroke-width text-anchor text-decoration text-overflow text-rendering transform-origin",
  ),
  ...words("unicode-bidi vector-effect visibility white-space word-spacing writing-mode"),
]);

/** Attributes whose words a browser never takes for an address nor for CSS. */
const PLAIN = [
  ...words(
    "x y x1 x2 y1 y2 z dx dy cx cy r rx ry fx fy fr d points width height viewBox transform",
  ),
  ...words(
    "preserveAspectRatio pathLength offset rotate textLength lengthAdjust startOffset method",
  ),
  ...words("side spacing path gradientTransform gradientUnits spreadMethod patternContentUnits"),
  ...words("patternTransform patternUnits markerHeight markerUnits markerWidth orient refX refY"),
  ...words(
    "clipPathUnits maskContentUnits maskUnits filterUnits primitiveUnits in in2 result mode",
  ),
  ...words("type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order"),
  ...words("kernelMatrix kernelUnitLength divisor bias targetX targetY edgeMode preserveAlpha"),
  ...words(
    "surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle azimuth",
  ),
  ...words("elevation pointsAtX pointsAtY pointsAtZ scale xChannelSelector yChannelSelector"),
  ...words("stdDeviation radius baseFrequency numOctaves seed stitchTiles"),
];

/** The same, which no animation writes. */
const FIXED = [
  ...words("id class lang role media requiredExtensions requiredFeatures systemLanguage"),
];

/** The values of an animation: read as CSS where it writes a property. */
export const ANIMATED_VALUES = new Set(words("values from to by"));

/** What only animations have. */
export const ANIMATION_ATTRIBUTES = new Set([
  ...words("attributeName attributeType additive accumulate begin dur end min max restart"),
  ...words("repeatCount repeatDur calcMode keyTimes keySplines keyPoints"),
  ...ANIMATED_VALUES,
]);

/** Without a namespace, but for `href`, `style` and those of ARIA, which have rules of their own. */
export const ATTRIBUTES = new Set([...PRESENTATION, ...PLAIN, ...FIXED]);

/** What an animation may write: never an address, a program or a style sheet. */
export const ANIMATABLE = new Set([...PRESENTATION, ...PLAIN]);

export const PROPERTIES = new Set([
  ...PRESENTATION,
  ...words("x y cx cy r rx ry d width height transform transform-box background background-color"),
  ...words("font font-feature-settings font-kerning font-optical-sizing font-synthesis marker"),
  ...words("font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric"),
  ...words("font-variant-position font-variation-settings text-align text-decoration-color"),
  ...words("text-decoration-line text-decoration-skip-ink text-decoration-style text-indent"),
  ...words("text-decoration-thickness text-orientation text-transform text-underline-offset"),
  ...words("line-height hyphens mix-blend-mode isolation translate rotate scale opacity animation"),
  ...words("animation-delay animation-direction animation-duration animation-fill-mode"),
  ...words("animation-iteration-count animation-name animation-play-state"),
  ...words("animation-timing-function transition transition-delay transition-duration"),
  ...words("transition-property transition-timing-function offset-anchor offset-distance"),
  ...words(
    "offset-path offset-position offset-rotate color-scheme forced-color-adjust will-change",
  ),
]);

/** Descriptors of `@font-face`, whose `src` has rules of its own. */
export const FONT_DESCRIPTORS = new Set([
  ...words("src font-family font-style font-weight font-stretch font-display font-variant"),
  ...words("unicode-range font-feature-settings font-variation-settings size-adjust"),
  ...words("ascent-override descent-override line-gap-override"),
]);

/** At-rules with a block. */
export const AT_RULES = new Set(
  words("media supports layer keyframes -webkit-keyframes font-face"),
);

/** None of these takes an address, nor a word that becomes one, as `image-set()` and `attr()` do. */
export const FUNCTIONS = new Set([
  ...words("rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color"),
  ...words(
    "calc min max clamp round mod rem abs sign sqrt pow hypot log exp sin cos tan asin acos atan",
  ),
  ...words("atan2 var matrix matrix3d translate translatex translatey translatez translate3d"),
  ...words(
    "rotate rotatex rotatey rotatez rotate3d scale scalex scaley scalez scale3d skew skewx skewy",
  ),
  ...words("perspective blur brightness contrast drop-shadow grayscale hue-rotate invert opacity"),
  ...words("saturate sepia cubic-bezier steps linear path circle ellipse inset polygon rect xywh"),
  ...words("linear-gradient radial-gradient conic-gradient repeating-linear-gradient"),
  ...words("repeating-radial-gradient repeating-conic-gradient local format tech"),
]);

/** Those of selectors and of the conditions of at-rules. */
export const SELECTOR_FUNCTIONS = new Set([
  ...words(
    "not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir selector",
  ),
  ...FUNCTIONS,
]);
