/** Why a file cannot be published as a picture, as a problem says it. */
export interface Fault {
  fault: string;
  mend: string;
}

const asPicture = 'save it as JPEG, PNG, WebP or AVIF';

export const broken: Fault = {
  fault: 'the picture is broken or cut off',
  mend: 'copy it again from where it came from, or save it anew in a picture editor',
};

export const noPicture: Fault = {
  fault: 'this is not a picture that browsers show',
  mend: `${asPicture}, or take it out of \`images/\``,
};

export const animated: Fault = {
  fault: 'the picture moves: it has more than one frame',
  mend: `${asPicture} with one frame, a still`,
};

export function misnamed(name: string, really: string): Fault {
  return {
    fault: `the name says \`.${name}\`, and the file is ${really}`,
    mend: 'give it the ending of what it is, in its name and wherever it is named',
  };
}

export function tooLarge(width: number, height: number): Fault {
  const [w, h] = [width, height].map((pixels) => pixels.toLocaleString('en'));
  return {
    fault: `the picture has ${w} × ${h} pixels, more than a site can use`,
    mend: 'make it smaller: it is shown at most 1,600 pixels wide',
  };
}

export function unreadable(why: string): Fault {
  return { fault: `the picture cannot be read (${why})`, mend: 'see to it that you may read the file' };
}
