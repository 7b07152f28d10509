/** What the installations of an app need kept. */

/** An app in a workspace or in a whole organisation. */
export type KeptInstallation = {
  /** What the platform calls the workspace or organisation: `T…` or `E…`. */
  readonly id: string;
  /** The installation, sealed by a keyring and bound to the id. */
  readonly sealed: string;
};

export type InstallationRepository = {
  /** Keeps one in the place of what was there. */
  readonly saveInstallation: (installation: KeptInstallation) => Promise<void>;
  readonly installation: (id: string) => Promise<KeptInstallation | undefined>;
  readonly installations: () => Promise<readonly KeptInstallation[]>;
  /** Puts the same, sealed anew, in its place. @returns false where it is no longer what it was */
  readonly resealInstallation: (was: KeptInstallation, sealed: string) => Promise<boolean>;
  /** Forgets one, unless there is another in its place by now. @returns whether it was there */
  readonly deleteInstallation: (was: KeptInstallation) => Promise<boolean>;
  /** Notes that a workspace has the app by its organisation. */
  readonly noteWorkspace: (team: string, organisation: string) => Promise<void>;
  readonly organisationOf: (team: string) => Promise<string | undefined>;
};
