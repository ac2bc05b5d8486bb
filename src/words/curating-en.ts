/** The words of the curator's tools in a browser: `#` stands for a name or a number. */
export const curatingEn = {
  /** The panel in which an article's file is made. */
  panel: {
    heading: 'Add to #',
    close: 'Close',
    title: 'Title',
    url: 'Address',
    author: 'Author',
    publisher: 'Publisher',
    published: 'First published',
    language: 'Language, as a code',
    excerpt: 'Excerpt: the source’s words',
    tags: 'Tags, with commas between them',
    via: 'Via, with commas between them',
    insight: 'Your insight',
    file: 'The file:',
    fileText: 'The text of the file',
    open: 'Open in the repository',
    download: 'Download',
    copy: 'Copy',
    downloaded: '# is downloaded: put it into the topic’s folder “articles”.',
    opened: 'The repository opens with the file filled in: save it there.',
    tooLong:
      'The text is too long for the address of a page: # is downloaded instead. Upload it to the repository.',
    copied: 'The text of the file is copied.',
    notCopied: 'This page does not allow it. The text of the file is selected: copy it yourself.',
    needs: 'A title and a web address, https://…, are needed.',
    known: 'This address is most probably curated already.',
    knownOnly: 'Of the addresses that are curated already, only the newest # are known here.',
    unread: 'This page could not be read: only its title and its address are filled in.',
  },
  /** Where there is no panel. */
  notHtml: 'Kiosque reads pages of the web (HTML). This is something else.',
  notWeb: 'This page has no address on the web, http or https: nobody could follow it.',
  failed: 'Kiosque cannot open its panel in this page.',
  /** The curator's page of the preview. */
  page: {
    heading: 'For the curator',
    preview: 'This page is only in the preview: nothing of it is published.',
    bookmarklet: 'From any page: the bookmarklet',
    bookmarkletIs:
      'It makes an article’s file of the page that you are reading, in your browser: title, author, publisher, date, and the words that you have selected. It asks no server for anything, so it also works behind a paywall.',
    add: '+ #',
    notHere: 'Not here: drag it to the bookmarks bar, and click it there while you read another page.',
    steps: [
      'On a computer: show the bookmarks bar (Ctrl or ⌘, Shift and B), and drag the button there.',
      'On an iPhone or iPad: copy the bookmarklet, make a bookmark of any page, and put it into that bookmark in place of the address.',
      'Read a page, select the words that you want to quote, and choose the bookmark.',
    ],
    text: 'The bookmarklet',
    copy: 'Copy the bookmarklet',
    copied: 'Copied',
    notCopied: 'It is selected: copy it yourself.',
    knows: 'It knows which addresses are curated now: take it anew from time to time. It has # characters.',
    knowsOnly: 'A bookmark holds no more: of the addresses that are curated, it knows the newest #.',
    noRepository:
      'With the field “repository” in topic.md it also opens your repository, with the new file filled in.',
    fromAddress: 'From an address',
    addressIs: 'The page is not fetched: you fill in what it says.',
    address: 'Address',
    go: 'Make a file',
    phone: 'From the share menu of a phone',
    phoneIs:
      'Where this preview is installed as an app, it stands in the share menu of other apps, and opens here with what was shared. Browsers install it from this computer itself, or over https.',
  },
};
