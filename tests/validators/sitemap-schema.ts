/** The protocol of sitemaps.org 0.9 as XML Schema: a list of pages, and a list of such lists. */
const most = 50_000;

const types = `
  <xs:simpleType name="loc">
    <xs:restriction base="xs:anyURI"><xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="lastmod">
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"/>
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+\\-][0-9]{2}:[0-9]{2})"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="changefreq">
    <xs:restriction base="xs:string">
      ${['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never']
        .map((often) => `<xs:enumeration value="${often}"/>`)
        .join('')}
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="priority">
    <xs:restriction base="xs:decimal"><xs:minInclusive value="0.0"/><xs:maxInclusive value="1.0"/></xs:restriction>
  </xs:simpleType>`;

/** An element of the protocol, in any order, with elements of other namespaces behind. */
function part(name: string, optional: string[]): string {
  const choices = optional.map((one) => `<xs:element name="${one}" type="s:${one}" minOccurs="0"/>`).join('');
  return `
  <xs:complexType name="${name}">
    <xs:sequence>
      <xs:element name="loc" type="s:loc"/>${choices}
      <xs:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>
    </xs:sequence>
  </xs:complexType>`;
}

function list(name: string, of: string): string {
  return `
  <xs:element name="${name}">
    <xs:complexType>
      <xs:sequence><xs:element name="${of}" type="s:${of}" maxOccurs="unbounded"/></xs:sequence>
    </xs:complexType>
  </xs:element>`;
}

export const sitemapSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9">${types}
  ${part('url', ['lastmod', 'changefreq', 'priority'])}
  ${part('sitemap', ['lastmod'])}
  ${list('urlset', 'url')}
  ${list('sitemapindex', 'sitemap')}
</xs:schema>`;

export const mostAddresses = most;
export const mostBytes = 50 * 1024 * 1024;
