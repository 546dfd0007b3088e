/** What the register must say of a consent that something rests on. The texts complete “… does not say …”. */
export const consentParts = [
  {
    key: 'record',
    lack: 'where each consent is recorded',
    why: 'The council must be able to show that the person agreed.',
    citation: 'UK GDPR Article 7(1)',
  },
  {
    key: 'scope',
    lack: 'what the consent covers',
    why: 'It counts only for the specific purpose that the person was told.',
    citation: 'UK GDPR Articles 4(11) and 6(1)(a)',
  },
  {
    key: 'withdrawal',
    lack: 'how people withdraw it',
    why: 'Withdrawing must be as easy as agreeing.',
    citation: 'UK GDPR Article 7(3)',
  },
] as const
