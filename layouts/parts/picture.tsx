import { srcset, usualFile } from "../../scripts/magazine/picture-files.ts";
import type { Picture } from "../view.ts";

/** The picture that opens a page, in the file that suits the window: nothing else is as urgent for the browser. */
export function OpeningImage({ picture, sizes }: { picture: Picture; sizes: string }) {
  const { plain, modern, width, height, classes, alt } = picture;
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
      fetchpriority="high"
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
