// The made-up county: its tenant, the registered apps, eight people and two teams. All of it public and invented.

export const tenant = {
  id: '7c0f3d1e-52a4-4b6e-9a35-0d6f1c2b8e90',
  name: 'Northdown County Council',
  host: 'northdown.sharepoint.example',
} as const

/** The product's registration. The secret guards nothing: it only opens this stand-in. */
export const productApp = {
  clientId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
  secret: 'local-secret-not-a-secret',
  name: 'Countywide',
  catalogId: '4e1c9b70-6d25-4a8f-b3e7-58f0a1c2d3e4',
  externalId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
  roles: [
    'Sites.Selected',
    'User.Read.All',
    'GroupMember.Read.All',
    'Channel.ReadBasic.All',
    'ChannelMessage.Read.Group',
    'AppCatalog.Read.All',
    'TeamsAppInstallation.ReadForTeam.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'TeamsActivity.Send',
    'Calendars.ReadWrite',
    'OnlineMeetings.Read.All',
    'OnlineMeetingArtifact.Read.All',
  ],
} as const

/** What a tenant administrator signs in with to grant the product its site. */
export const setupApp = {
  clientId: '9d47e2b1-0c36-4f58-8a19-e5b6c7d80f12',
  secret: 'local-setup-not-a-secret',
  name: 'Northdown tenant setup',
  roles: ['Sites.FullControl.All'],
} as const

export const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

const castId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

/** The eight whose places can be taken. `roleInWords` is what the shell shows beside the name. */
export const cast = [
  {
    id: castId(1),
    displayName: 'Priya Nair',
    mail: 'priya.nair@wrenfield.example',
    userType: 'guest',
    roleInWords: 'Headteacher of Wrenfield Primary School',
    appRoles: [],
  },
  {
    id: castId(2),
    displayName: 'Amara Whitlock',
    mail: 'amara.whitlock@northdown.example',
    userType: 'member',
    roleInWords: 'Headteacher of Harbour View Academy and Tidewell Infant School',
    appRoles: [],
  },
  {
    id: castId(3),
    displayName: 'Ines Calloway',
    mail: 'ines.calloway@northdown.example',
    userType: 'member',
    roleInWords: 'SENCO of Wrenfield Primary School',
    appRoles: [],
  },
  {
    id: castId(4),
    displayName: 'Marcus Oyelaran',
    mail: 'marcus.oyelaran@northdown.example',
    userType: 'member',
    roleInWords: 'Officer',
    appRoles: ['officer'],
  },
  {
    id: castId(5),
    displayName: 'Helen Strand',
    mail: 'helen.strand@northdown.example',
    userType: 'member',
    roleInWords: 'Second officer',
    appRoles: ['officer'],
  },
  {
    id: castId(6),
    displayName: 'Judith Marlow',
    mail: 'judith.marlow@northdown.example',
    userType: 'member',
    roleInWords: 'Director',
    appRoles: ['director'],
  },
  {
    id: castId(7),
    displayName: 'Tom Ashdown',
    mail: 'tom.ashdown@northdown.example',
    userType: 'member',
    roleInWords: 'Area representative, headteacher of Saltmarsh Junior School',
    appRoles: [],
  },
  {
    id: castId(8),
    displayName: 'Sam Okafor',
    mail: 'sam.okafor@northdown.example',
    userType: 'member',
    roleInWords: 'Administrator',
    appRoles: ['administrator'],
  },
] as const

/** Kent's twelve districts are facts; that Northdown has channels for them is invented. */
export const districts = [
  'Ashford',
  'Canterbury',
  'Dartford',
  'Dover',
  'Folkestone and Hythe',
  'Gravesham',
  'Maidstone',
  'Sevenoaks',
  'Swale',
  'Thanet',
  'Tonbridge and Malling',
  'Tunbridge Wells',
] as const

export const schoolsTeam = {
  id: '10000000-0000-4000-8000-000000000001',
  name: 'Northdown schools',
  description: 'Headteachers, SENCOs and governors with the education directorate',
} as const
export const officersTeam = {
  id: '10000000-0000-4000-8000-000000000002',
  name: 'Education officers',
  description: 'Officers of the education directorate',
} as const
