// Invented people: given names and surnames of many origins, joined by chance.

import type { Random } from '../random.ts'

const given =
  'Aisha Alasdair Alice Amina Anders Anjali Anwen Ayodele Beatriz Benedict Bronagh Callum Carmen Chiara Chidi Clara Connor Dafydd Daniela Deepak Delphine Dominic Ebony Eilidh Elif Emeka Esther Farah Fergus Fiona Folake Gareth Georgia Grace Gwen Hamza Hannah Haruka Hassan Imogen Ingrid Ioana Jasmine Javier Joanna Joseph Kamal Kateryna Keira Kwabena Lakshmi Laura Leila Liang Lucinda Magda Maeve Malik Marisol Martha Mei Michael Miriam Nadia Nathaniel Niamh Nikolai Olivia Omar Oscar Patience Piotr Rahul Rebecca Rhiannon Rosalind Ruth Samira Seán Shanthi Siân Simone Stephen Sunita Tamsin Thandiwe Tobias Tomasz Uzma Vanessa Victor Wai Winston Xanthe Yasmin Yusuf Zainab Zoë Chloé René'
const family =
  'Abara Abbott Adeyemi Ahmadi Akhtar Almeida Ansah Arkwright Atkinson Baptiste Barrowclough Begum Bellweather Bianchi Birchall Blackstock Boateng Brannigan Byrne Calder Castellanos Chaudhry Cheung Clements Coldwell Corrigan Cresswell Dalgleish Danquah Desai Devereux Dhillon Drummond Dunmore Eastham Edevane Eze Fairclough Farrow Fernandes Fitzwilliam Fraser Gallimore Ghosh Goodacre Greenhalgh Gunnarsson Haddad Halloran Harcourt Hashimoto Hewlett Holroyd Hussain Ibekwe Iyer Jankowski Jarrett Kapoor Kaur Kavanagh Kellaway Khatun Kinsella Kowalczyk Langridge Leung Lindqvist Lockwood MacAllister Mahmood Marchetti Mbeki McCready Mehta Merriweather Moreau Murthy Nakamura Ndlovu Nightingale Novak Nwosu Oakeshott Obi Olawale O’Rourke Osei Padgett Papadakis Pemberley Petrescu Pickersgill Quartey Qureshi Radcliffe Rahman Ramsbottom Rosenthal Rutherford Sandhu Santos Sharma Silverwood Sinclair Stokoe Sutherland Szymanski Tattersall Thackray Thornbury Tremayne Ueda Unsworth Vasquez Verhoeven Wakefield Warsame Whittaker Wigglesworth Winterbourne Wojcik Yardley Yeboah Zaman Zielinska Ó-Dálaigh Smith-Fernández'

const pairs = (random: Random) =>
  random.shuffle(given.split(' ').flatMap((first) => family.split(' ').map((last) => ({ first, last }))))

/** Names that never come twice, in an order of chance; about 14,000 of them. */
export const personNames = (random: Random): readonly { readonly first: string; readonly last: string }[] =>
  pairs(random)

/** The name in the letters of an address: `Siân O’Rourke` is `sian.o-rourke`. */
export const addressPart = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
