/**
 * Emulators know one secret of a client. This is what the API reference says of a second one: a client has two at most, the
 * value of one that is added is in the answer alone, and the last one stays (AddUserPoolClientSecret,
 * ListUserPoolClientSecrets and DeleteUserPoolClientSecret, read 2026-12-01).
 */

/** The operations, by their names in the API. */
export type SecretOperation =
  | 'AddUserPoolClientSecret'
  | 'DeleteUserPoolClientSecret'
  | 'ListUserPoolClientSecrets';

interface Secret {
  readonly ClientSecretId: string;
  readonly value: string;
}

/** The secrets of one client. */
export class DocumentedSecrets {
  private made = 0;
  private secrets: ReadonlyArray<Secret>;

  constructor(private readonly clientId: string) {
    this.secrets = [this.next()];
  }

  private next(): Secret {
    this.made += 1;
    return { ClientSecretId: `${this.clientId}--${this.made}`, value: `secret-${this.made}` };
  }

  /** Whether an app that has the secret of a number is let in. */
  isKnown(number: number): boolean {
    return this.secrets.some(({ value }) => value === `secret-${number}`);
  }

  /** Answers an operation, or throws what the service refuses. */
  answer(operation: SecretOperation, { ClientSecretId }: { readonly ClientSecretId?: unknown }): object {
    switch (operation) {
      case 'ListUserPoolClientSecrets':
        return { ClientSecrets: this.secrets.map(({ ClientSecretId: id }) => ({ ClientSecretId: id })) };
      case 'AddUserPoolClientSecret': {
        if (this.secrets.length === 2) throw new Error('LimitExceededException');
        const secret = this.next();
        this.secrets = [...this.secrets, secret];
        return {
          ClientSecretDescriptor: { ClientSecretId: secret.ClientSecretId, ClientSecretValue: secret.value },
        };
      }
      case 'DeleteUserPoolClientSecret': {
        const left = this.secrets.filter((secret) => secret.ClientSecretId !== ClientSecretId);
        if (left.length === this.secrets.length) throw new Error('ResourceNotFoundException');
        if (left.length === 0) throw new Error('InvalidParameterException');
        this.secrets = left;
        return {};
      }
    }
  }
}
