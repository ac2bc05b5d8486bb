import { expect, test } from 'vitest';
import { articleText, planned } from '../given.ts';

const png = 'x';

test('the picture of a draft that is not finished is not published either', () => {
  const files = {
    'images/draft.png': png,
    'images/nobody.png': png,
    'articles/a.md': '---\nstatus: draft\nimage: { src: images/draft.png, alt: "" }\n---\n',
  };
  expect([...planned(files).images]).toEqual(['images/nobody.png']);
});

test('pictures that only drafts and future articles show are not published, but for the curator', () => {
  const files = {
    'topic.md': '---\nname: Clouds\ncurator: { name: Ada, avatar: images/ada.png }\n---\n',
    'images/ada.png': png,
    'images/both.png': png,
    'images/draft.png': png,
    'images/future.png': png,
    'images/nobody.png': png,
    'articles/2015-01-01-a.md': articleText('image: { src: images/both.png, alt: "" }'),
    'articles/2015-01-02-b.md': articleText(
      'source: https://news.example/b\nstatus: draft\nimage: { src: images/draft.png, alt: "" }',
      '![](/images/both.png)',
    ),
    'articles/2030-01-01-c.md': articleText(
      'source: https://news.example/c\ninsight: "![](/images/future.png)"',
    ),
  };
  const published = ['images/ada.png', 'images/both.png', 'images/nobody.png'];
  expect([...planned(files).images].sort()).toEqual(published);
  expect([...planned(files, true).images]).toHaveLength(5);
});
