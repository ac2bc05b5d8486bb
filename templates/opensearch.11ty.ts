import { x } from 'xastscript';
import { forEach } from './for-each.ts';
import { text, xmlFile } from './parts/xml.ts';

/** OpenSearch 1.1. */
export const { data, render } = forEach('opensearch', (page) =>
  xmlFile(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', text(page.name)),
      x('Description', text(page.description)),
      x('LongName', text(page.longName)),
      x('Language', page.language),
      x('Image', { height: '32', width: '32', type: 'image/svg+xml' }, page.icon),
      x('Url', { type: 'text/html', method: 'get', template: page.template }),
      x('InputEncoding', 'UTF-8'),
    ]),
  ),
);
