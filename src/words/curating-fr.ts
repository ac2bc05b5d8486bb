import type { curatingEn } from './curating-en.ts';

/** The words of the curator's tools in French. */
export const curatingFr: typeof curatingEn = {
  panel: {
    heading: 'Ajouter à #',
    close: 'Fermer',
    title: 'Titre',
    url: 'Adresse',
    author: 'Auteur',
    publisher: 'Éditeur',
    published: 'Première publication',
    language: 'Langue (code)',
    excerpt: 'Extrait\u00a0: les mots de la source',
    tags: 'Tags, séparés par des virgules',
    via: 'Via, séparés par des virgules',
    insight: 'Votre point de vue',
    file: 'Le fichier\u00a0:',
    fileText: 'Le texte du fichier',
    open: 'Ouvrir dans le dépôt',
    download: 'Télécharger',
    copy: 'Copier',
    downloaded: '# est téléchargé\u00a0: déposez-le dans le dossier «\u00a0articles\u00a0» du topic.',
    opened: 'Le dépôt s’ouvre avec le fichier rempli\u00a0: enregistrez-le là-bas.',
    tooLong:
      'Le texte est trop long pour l’adresse d’une page\u00a0: # est téléchargé à la place. Déposez-le dans le dépôt.',
    copied: 'Le texte du fichier est copié.',
    notCopied: 'Cette page ne le permet pas. Le texte du fichier est sélectionné\u00a0: copiez-le vous-même.',
    needs: 'Il faut un titre et une adresse web, https://…',
    known: 'Cette adresse est très probablement déjà dans le topic.',
    knownOnly: 'Parmi les adresses déjà présentes, seules les # plus récentes sont connues ici.',
    unread: 'Cette page n’a pas pu être lue\u00a0: seuls son titre et son adresse sont remplis.',
  },
  notHtml: 'Kiosque lit les pages du web (HTML). Ceci est autre chose.',
  notWeb: 'Cette page n’a pas d’adresse sur le web, http ou https\u00a0: personne ne pourrait la suivre.',
  failed: 'Kiosque ne peut pas ouvrir son panneau dans cette page.',
  page: {
    heading: 'Pour le curateur',
    preview: 'Cette page n’existe que dans l’aperçu\u00a0: rien n’en est publié.',
    bookmarklet: 'Depuis n’importe quelle page\u00a0: le bookmarklet',
    bookmarkletIs:
      'Il fait de la page que vous lisez le fichier d’un article, dans votre navigateur\u00a0: titre, auteur, éditeur, date, et les mots que vous avez sélectionnés. Il ne demande rien à aucun serveur\u00a0; il fonctionne donc aussi derrière un péage.',
    add: '+ #',
    notHere:
      'Pas ici\u00a0: glissez-le dans la barre de favoris, et cliquez-le là-bas en lisant une autre page.',
    steps: [
      'Sur un ordinateur\u00a0: affichez la barre de favoris (Ctrl ou ⌘, Maj et B), et glissez-y le bouton.',
      'Sur un iPhone ou un iPad\u00a0: copiez le bookmarklet, ajoutez n’importe quelle page aux favoris, et mettez-le dans ce favori à la place de l’adresse.',
      'Lisez une page, sélectionnez les mots à citer, et choisissez le favori.',
    ],
    text: 'Le bookmarklet',
    copy: 'Copier le bookmarklet',
    copied: 'Copié',
    notCopied: 'Il est sélectionné\u00a0: copiez-le vous-même.',
    knows:
      'Il connaît les adresses présentes à cet instant\u00a0: reprenez-le de temps en temps. Il compte # caractères.',
    knowsOnly:
      'Un favori n’en contient pas plus\u00a0: des adresses présentes, il connaît les # plus récentes.',
    noRepository:
      'Avec le champ «\u00a0repository\u00a0» de topic.md, il ouvre aussi votre dépôt, le nouveau fichier rempli.',
    fromAddress: 'À partir d’une adresse',
    addressIs: 'La page n’est pas lue\u00a0: vous remplissez ce qu’elle dit.',
    address: 'Adresse',
    go: 'Faire un fichier',
    phone: 'Depuis le menu de partage d’un téléphone',
    phoneIs:
      'Là où cet aperçu est installé comme application, il figure dans le menu de partage des autres, et s’ouvre ici avec ce qui est partagé. Les navigateurs l’installent depuis cet ordinateur même, ou en https.',
  },
};
