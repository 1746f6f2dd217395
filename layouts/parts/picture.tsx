import { srcset, usualFile } from "../../scripts/magazine/picture-files.ts";
import { ratioClass } from "../ratio.ts";
import type { Picture } from "../view.ts";

interface ImageProps {
  picture: Picture;
  sizes: string;
}

/** The picture that opens a page, in the file that suits the window: nothing else is as urgent for the browser. */
export function OpeningImage({ picture, sizes }: ImageProps) {
  const classes = [...picture.classes, ratioClass(picture)];
  return (
    <Image
      picture={{ ...picture, classes }}
      sizes={sizes}
      alt={picture.alt}
      urgency={{ fetchpriority: "high" }}
    />
  );
}

/**
 * A picture beside a title in a list, fetched as it comes near. It is silent: what it shows is described on the page that
 * the title leads to.
 */
export function ListImage(props: ImageProps) {
  return <Image {...props} alt="" urgency={{ loading: "lazy" }} />;
}

interface Urgency {
  urgency: { fetchpriority: "high" } | { loading: "lazy" };
}

function Image({ picture, sizes, alt, urgency }: ImageProps & Urgency & { alt: string }) {
  const { plain, modern, width, height, classes } = picture;
  const choice = srcset(plain);
  const image = (
    <img
      class={classes.length > 0 ? classes.join(" ") : undefined}
      src={usualFile(picture).url}
      srcset={choice}
      sizes={choice && sizes}
      width={width}
      height={height}
      alt={alt}
      {...urgency}
    />
  );
  if (!modern) return image;
  const lighter = srcset(modern.files);
  return (
    <picture>
      <source
        type={modern.type}
        srcset={lighter ?? modern.files[0]?.url}
        sizes={lighter && sizes}
      />
      {image}
    </picture>
  );
}
