"""Takes command lines apart as the AWS CLI does, and sends nothing.

Reads a list of words in JSON from each line of its input, and answers each with a line of JSON: what would be sent
("sent"), or what is wrong: "parsed" says whether the command line itself could be read.
"""
import contextlib
import io
import json
import sys

from functools import cache

from awscli.clidriver import CLIOperationCaller, create_clidriver
from botocore.loaders import JSONFileLoader
from botocore.validate import ParamValidator

load_file = JSONFileLoader().load_file
# The model of the API is the same for every command line, and takes long to read.
loaded = cache(load_file)
JSONFileLoader.load_file = lambda self, file_path: loaded(file_path)

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


drivers = [create_clidriver()]


def answer(words):
    found.clear()
    driver = drivers[0]
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            code = driver.main(words)
        except SystemExit as exit:
            code = exit.code
    # An input for all options takes away for good that some are required, and a profile is kept.
    if any(word.startswith("--cli-input") or "--profile".startswith(word.split("=")[0]) for word in words):
        drivers[0] = create_clidriver()
    if found:
        return dict(found)
    return {"wrong": said.getvalue().strip() or f"ended with {code}", "parsed": False}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
