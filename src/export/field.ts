/** What an article file says, field by field, and where it stands. */
export const fields = [
  'file',
  'title',
  'date',
  'updated',
  'source.url',
  'source.publisher',
  'source.author',
  'source.date',
  'curator',
  'from',
  'via',
  'tags',
  'image',
  'lang',
  'status',
  'pinned',
  'aliases',
  'slug',
  'description',
  'insight',
  'excerpt',
  'imported',
] as const;

export type Field = (typeof fields)[number];

/** The fields that a format keeps: all of one, or as much as the words say. What is not named is lost. */
export type Holds = Partial<Record<Field, true | string>>;

/** Every field, to the letter. */
export const everything: Holds = Object.fromEntries(fields.map((field) => [field, true]));
