import { PNG_ADDRESS } from "./drawing.fixture.ts";

// Drawings in the manner of what programs export, with what they add for themselves.

export const INKSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg
   width="80mm"
   height="60mm"
   viewBox="0 0 80 60"
   version="1.1"
   id="svg5"
   inkscape:version="1.3.2 (091e20e, 2023-11-25)"
   sodipodi:docname="affiche de Jeanne.svg"
   inkscape:export-filename="/home/jeanne/Bureau/affiche.png"
   inkscape:export-xdpi="96"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="1.2" inkscape:window-width="1920">
    <inkscape:grid type="xygrid" id="grid1" />
  </sodipodi:namedview>
  <defs
     id="defs2">
    <linearGradient id="linearGradient10" inkscape:collect="always">
      <stop style="stop-color:#ff615d;stop-opacity:1;" offset="0" id="stop10" />
      <stop style="stop-color:#1f1a17;stop-opacity:0;" offset="1" id="stop11" />
    </linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#linearGradient10" id="linearGradient12"
       x1="10" y1="10" x2="70" y2="50" gradientUnits="userSpaceOnUse" />
    <inkscape:path-effect effect="spiro" id="path-effect1" is_visible="true" />
    <filter style="color-interpolation-filters:sRGB;" inkscape:label="Flou" id="filter1" x="-0.1" y="-0.1" width="1.2" height="1.2">
      <feGaussianBlur stdDeviation="0.8" id="feGaussianBlur1" />
    </filter>
    <clipPath clipPathUnits="userSpaceOnUse" id="clipPath1"><circle cx="40" cy="30" r="25" id="circle1" /></clipPath>
    <marker id="Arrow1" style="overflow:visible" refX="0" refY="0" orient="auto-start-reverse" markerWidth="3" markerHeight="3" viewBox="0 0 1 1" preserveAspectRatio="xMidYMid">
      <path transform="rotate(180)" d="M 2,2 L 0,0 2,-2" style="fill:none;stroke:context-stroke" id="path9" />
    </marker>
  </defs>
  <g inkscape:label="Calque 1" inkscape:groupmode="layer" id="layer1" clip-path="url(#clipPath1)">
    <rect
       style="fill:url(#linearGradient12);fill-opacity:1;stroke:#000000;stroke-width:0.265;-inkscape-stroke:none;paint-order:markers stroke fill"
       id="rect1" width="60" height="40" x="10" y="10" ry="4" sodipodi:nodetypes="ccccc" />
    <path
       style="fill:none;stroke:#ff615d;stroke-width:2;stroke-linecap:round;marker-end:url(#Arrow1)"
       d="M 15,45 C 25,15 55,15 65,45" id="path1" inkscape:connector-curvature="0"
       inkscape:original-d="M 15,45 65,45" />
    <use x="0" y="0" xlink:href="#path1" id="use1" transform="translate(0,-6)" style="filter:url(#filter1)" />
    <text xml:space="preserve" style="font-style:normal;font-size:6px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal'"
       x="20" y="32" id="text1"><tspan sodipodi:role="line" id="tspan1" x="20" y="32">Fil  &amp; nœud</tspan></text>
  </g>
  <metadata id="metadata1"><rdf:RDF><cc:Work rdf:about=""><dc:creator><cc:Agent><dc:title>Jeanne</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>
</svg>
`;

export const ILLUSTRATOR = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 19.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY ns_graphs "http://ns.adobe.com/Graphs/1.0/">
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
]>
<svg version="1.1" id="Calque_1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns:graph="&ns_graphs;"
	 xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" x="0px" y="0px" width="200px" height="150px" viewBox="0 0 200 150"
	 style="enable-background:new 0 0 200 150;" xml:space="preserve">
<style type="text/css">
	.st0{clip-path:url(#SVGID_2_);}
	.st1{fill:#FF615D;stroke:#1F1A17;stroke-miterlimit:10;}
	.st2{font-family:'MyriadPro-Regular';}
	.st3{font-size:18px; letter-spacing:1;}
	.st4{fill:none;stroke:#1F1A17;stroke-width:4;stroke-dasharray:8,4;}
	.st5{fill:url(#SVGID_3_);}
</style>
<switch>
	<foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1">
		<i:aipgfRef  xlink:href="#adobe_illustrator_pgf"></i:aipgfRef>
	</foreignObject>
	<g i:extraneous="self">
		<defs><rect id="SVGID_1_" width="180" height="130"/></defs>
		<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
		<linearGradient id="SVGID_3_" gradientUnits="userSpaceOnUse" x1="20" y1="20" x2="90" y2="90">
			<stop  offset="0" style="stop-color:#F6F1E7"/><stop  offset="1" style="stop-color:#1F1A17"/>
		</linearGradient>
		<g id="Calque_x0020_2" class="st0" i:layer="yes" i:dimmedPercent="50" i:rgbTrio="#4F008000FFFF">
			<circle class="st1" cx="150" cy="100" r="60"/>
			<path class="st5" d="M20,20h70v70H20V20z"/>
			<polyline class="st4" points="10,140 60,100 110,140 160,100 	"/>
			<text transform="matrix(1 0 0 1 30 60)" class="st2 st3">Fil</text>
		</g>
	</g>
</switch>
<i:pgf  id="adobe_illustrator_pgf">
	<![CDATA[eJzdvVl3G7mSIPie5+R/4L5wE0mRIkVSpERRpESRFEWRokhJlrVYtmXZlmx=]]>
</i:pgf>
</svg>
`;

export const FIGMA = `<svg width="240" height="160" viewBox="0 0 240 160" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_12_34)">
<rect width="240" height="160" fill="#F6F1E7"/>
<g filter="url(#filter0_d_12_34)">
<rect x="20" y="20" width="100" height="80" rx="8" fill="url(#pattern0)" data-figma-bg-blur-radius="8"/>
</g>
<path fill-rule="evenodd" clip-rule="evenodd" d="M140 20H220V100H140V20ZM160 40H200V80H160V40Z" fill="url(#paint0_radial_12_34)" style="mix-blend-mode:multiply"/>
<mask id="mask0_12_34" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="20" y="110" width="200" height="40">
<path d="M20 110H220V150H20V110Z" fill="#D9D9D9"/>
</mask>
<g mask="url(#mask0_12_34)"><ellipse cx="120" cy="130" rx="120" ry="30" fill="var(--fill-0, #FF615D)"/></g>
</g>
<defs>
<filter id="filter0_d_12_34" x="16" y="20" width="108" height="88" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feFlood flood-opacity="0" result="BackgroundImageFix"/>
<feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/>
<feOffset dy="4"/>
<feGaussianBlur stdDeviation="2"/>
<feComposite in2="hardAlpha" operator="out"/>
<feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/>
<feBlend mode="normal" in2="BackgroundImageFix" result="effect1_dropShadow_12_34"/>
<feBlend mode="normal" in="SourceGraphic" in2="effect1_dropShadow_12_34" result="shape"/>
</filter>
<pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1">
<use xlink:href="#image0_12_34" transform="scale(0.5)"/>
</pattern>
<radialGradient id="paint0_radial_12_34" cx="0" cy="0" r="1" gradientUnits="userSpaceOnUse" gradientTransform="translate(180 60) rotate(90) scale(40)">
<stop stop-color="#FF615D"/>
<stop offset="1" stop-color="#1F1A17" stop-opacity="0.5"/>
</radialGradient>
<clipPath id="clip0_12_34"><rect width="240" height="160" fill="white"/></clipPath>
<image id="image0_12_34" width="2" height="2" xlink:href="${PNG_ADDRESS}"/>
</defs>
</svg>
`;

/** Copied from a page of the web: no name space, and a size for a page. */
export const BY_HAND = `<svg width="100%" viewBox="0 0 120 80" onclick="location='https://evil.example/'" class="icon">
  <style>
    /* the ground */
    rect.ground { fill : #f6f1e7 }
    .line > path, g .b { stroke: rgb(31, 26, 23); fill: none; stroke-width: calc(1px + 2px) }
    @media print { rect { display: none } }
  </style>
  <rect class="ground" width="120" height="80"></rect>
  <a xlink:href="https://evil.example/" class="line"><path d="M10 70 60 10 110 70"></path></a>
  <g><circle class="b" cx="60" cy="45" r="12" style='stroke-dasharray: 4 2'></circle></g>
</svg>`;

/** As plotting programs write: characters drawn once, and copied. */
export const PLOT = `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="150pt" height="112.5pt" viewBox="0 0 150 112.5" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
 <defs>
  <style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>
 </defs>
 <g id="figure_1">
  <path d="M 0 112.5 L 150 112.5 L 150 0 L 0 0 z" style="fill: #ffffff"/>
  <defs><path id="m1" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/></defs>
  <g><use xlink:href="#m1" x="30" y="90" style="stroke: #000000; stroke-width: 0.8"/><use xlink:href="#m1" x="90" y="90"/></g>
  <g clip-path="url(#p1)"><path d="M 20 80 L 60 30 L 130 60" style="fill: none; stroke: #1f77b4; stroke-width: 1.5; stroke-linecap: square"/></g>
 </g>
 <defs><clipPath id="p1"><rect x="18.75" y="13.5" width="116" height="77"/></clipPath></defs>
</svg>
`;
