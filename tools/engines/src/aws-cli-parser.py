"""Takes command lines apart as the AWS CLI does, and sends nothing.

Reads a list of words in JSON from each line of its input, and answers each with a line of JSON: what would be sent
("sent"), or what is wrong: "parsed" says whether the command line itself could be read.

The AWS CLI takes long to start, and keeps some of what a command line changes: an input for all options takes away for
good that some are required. So it starts once, and each command line is read in a copy of the process.
"""
import contextlib
import io
import json
import os
import sys

from awscli.clidriver import CLIOperationCaller, create_clidriver
from botocore.validate import ParamValidator

found = {}


def invoke(self, service_name, operation_name, parameters, parsed_globals):
    model = self._session.get_service_model(service_name)
    report = ParamValidator().validate(parameters, model.operation_model(operation_name).input_shape)
    if report.has_errors():
        found["wrong"] = report.generate_report()
        found["parsed"] = True
    else:
        found["sent"] = parameters
    return 0


CLIOperationCaller.invoke = invoke


driver = create_clidriver()


def answer(words):
    found.clear()
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            code = driver.main(words)
        except SystemExit as exit:
            code = exit.code
    if found:
        return dict(found)
    return {"wrong": said.getvalue().strip() or f"ended with {code}", "parsed": False}


def answer_in_copy(words):
    copy = os.fork()
    if copy == 0:
        print(json.dumps(answer(words)), flush=True)
        os._exit(0)
    _, status = os.waitpid(copy, 0)
    if status != 0:
        sys.exit(f"no answer to {words}")


# What both operations need is loaded before it is copied.
for words in (
    ["create-user-pool-client", "--user-pool-id", "eu-west-1_a", "--client-name", "web"],
    ["update-user-pool-client", "--user-pool-id", "eu-west-1_a", "--client-id", "a1"],
):
    answer(["cognito-idp", *words])

for line in sys.stdin:
    answer_in_copy(json.loads(line))
